using Clawlint.Config.Includes;
using Clawlint.Diagnostics;
using Clawlint.Syntax;

namespace Clawlint.Rules.Environments;

/// <summary>An <c>$include</c> that OpenClaw cannot follow; it rejects the whole config for it.</summary>
public sealed class IncludeProblems : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8073", "include-problem", Severity.Error, Effect.Load);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument((context, document) =>
    {
        foreach (var problem in document.IncludeProblems)
        {
            var location = new Location(problem.Syntax.Tree.Text, problem.Syntax.Span, problem.Path, problem.Pointer);
            context.Report(context.Diagnose(Descriptor, location, GetMessage(problem)) with
            {
                Why = "OpenClaw puts the included files in before it looks at anything else, and rejects the whole config when one of them fails.",
                OpenClawPath = "", // it names the root
            });
        }
    });

    private static string GetMessage(IncludeProblem problem)
    {
        string file = problem.Syntax.Kind == SyntaxKind.String ? $"\"{problem.Syntax.GetStringValue()}\"" : "$include";
        return problem.Kind switch
        {
            IncludeProblemKind.NotAPath => "$include must be a path, or an array of paths. Write \"$include\": \"./other.json5\".",
            IncludeProblemKind.NotAString => "Every element of an $include array must be a path in quotes. Remove this one, or write it as a string.",
            IncludeProblemKind.NulCharacter => "The path of an $include holds a NUL character, which no file name can. Remove it.",
            IncludeProblemKind.PathTooLong => "The path of an $include has 4096 characters or more, and OpenClaw takes fewer. Use a shorter one.",
            IncludeProblemKind.OutsideRoot => $"{file} lies outside the config's folder. Move the file into it, or name its folder in the environment variable OPENCLAW_INCLUDE_ROOTS (2026.5.2 or later).",
            IncludeProblemKind.LinkOutsideRoot => $"{file} is a link, or lies behind one, that leads out of the config's folder. Put the file itself there, or name its folder in the environment variable OPENCLAW_INCLUDE_ROOTS (2026.5.2 or later).",
            IncludeProblemKind.Circular => $"{file} is the config itself, or a file that is being included already, so the includes go round in a circle. Remove this one.",
            IncludeProblemKind.TooDeep => $"{file} would be the eleventh file in a row that includes the next; OpenClaw follows ten. Include it from a file nearer to the config.",
            IncludeProblemKind.NotFound when HoldsVariable(problem) => $"There is no file {file}: OpenClaw puts includes in before it replaces variables, so ${{NAME}} does not work here. Write the path itself.",
            IncludeProblemKind.NotFound => $"There is no file {file}. Correct the path, which starts from the folder of the file that it stands in.",
            IncludeProblemKind.IsFolder => $"{file} is a folder. Name the file in it.",
            IncludeProblemKind.NotRegularFile => $"{file} is a pipe or a device, and OpenClaw includes only plain files. Write the content to a file.",
            IncludeProblemKind.HardLinked => $"{file} has more than one name (hard links), and OpenClaw does not include such a file. Make it a file of its own.",
            IncludeProblemKind.TooLarge => $"{file} is larger than 2 MiB, which is as much as OpenClaw includes. Split it.",
            IncludeProblemKind.LinkLoop => $"{file} is a link that leads back to itself. Put the file itself there.",
            IncludeProblemKind.SiblingsNeedObject => "The included file holds no object, so the keys beside $include cannot be merged into it. Remove those keys, or put an object into the file.",
            IncludeProblemKind.TooMany => $"The files include each other so often that {file} was not followed any more. Include each file once.",
            _ => $"{file} cannot be read. Give the user that runs OpenClaw the right to read it.",
        };
    }

    private static bool HoldsVariable(IncludeProblem problem) => problem.Syntax.GetStringValue().Contains("${", StringComparison.Ordinal);
}
