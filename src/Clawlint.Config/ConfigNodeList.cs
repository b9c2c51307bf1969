namespace Clawlint.Config;

/// <summary>The values directly below a value; allocates nothing.</summary>
public readonly struct ConfigNodeList
{
    /// <summary>Number of values.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>Enumerates the values.</summary>
    public Enumerator GetEnumerator() => throw new NotImplementedException();

    /// <summary>Steps from value to value.</summary>
    public struct Enumerator
    {
        /// <summary>The value at hand.</summary>
        public ConfigNode Current => throw new NotImplementedException();

        /// <summary>Goes to the next value.</summary>
        public bool MoveNext() => throw new NotImplementedException();
    }
}
