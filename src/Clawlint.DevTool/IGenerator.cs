namespace Clawlint.DevTool;

/// <summary>Makes files from others in the repository: the same ones each time, so that <c>--check</c> can compare them.</summary>
internal interface IGenerator
{
    /// <summary>The files.</summary>
    IEnumerable<GeneratedFile> Generate(RepositoryFolder repository);
}
