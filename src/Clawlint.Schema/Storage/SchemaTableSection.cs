namespace Clawlint.Schema.Storage;

/// <summary>The words of a table's header that say where things stand.</summary>
internal enum SchemaTableSection
{
    /// <summary>Where the nodes' offsets begin.</summary>
    Nodes = 2,

    /// <summary>How many nodes there are.</summary>
    NodeCount,

    /// <summary>Where the strings' starts begin; one more than there are strings.</summary>
    Strings,

    /// <summary>How many strings there are.</summary>
    StringCount,

    /// <summary>Where the list of the strings' hash slots is: 0 is free, else a string's number plus one.</summary>
    StringHashes,

    /// <summary>Where the patterns begin: text and flags each.</summary>
    Patterns,

    /// <summary>How many patterns there are.</summary>
    PatternCount,

    /// <summary>Where the releases begin: name and root each, oldest first.</summary>
    Releases,

    /// <summary>How many releases there are.</summary>
    ReleaseCount,

    /// <summary>Number of words: the text follows them.</summary>
    Text,
}
