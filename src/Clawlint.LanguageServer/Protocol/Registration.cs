namespace Clawlint.LanguageServer.Protocol;

/// <summary>Something that the server wants to be told of.</summary>
/// <param name="Id">Names the wish.</param>
/// <param name="Method">The method by which it is told.</param>
/// <param name="RegisterOptions">Which files.</param>
public sealed record Registration(string Id, string Method, FileWatchers RegisterOptions);
