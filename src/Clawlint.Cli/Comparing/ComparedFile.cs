using Clawlint.Cli.Checking;
using Clawlint.Files;
using Clawlint.Syntax;

namespace Clawlint.Cli.Comparing;

/// <summary>One of two configs that are compared.</summary>
/// <param name="Input">Where it comes from.</param>
/// <param name="File">The file as it was read; null for a git revision and standard input.</param>
/// <param name="Tree">Its text.</param>
/// <param name="Report">What is found in it.</param>
internal sealed record ComparedFile(InputFile Input, ConfigFile? File, SyntaxTree Tree, FileReport Report);
