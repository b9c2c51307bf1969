using System.Text;
using Clawlint.Analysis;
using Clawlint.Cli.Checking;

namespace Clawlint.Cli.Output;

/// <summary>The line below the verdict of a rejected file that OpenClaw would repair by itself: what that would cost.</summary>
internal static class StartupLine
{
    /// <summary>Appends the line; nothing where OpenClaw would leave the file alone.</summary>
    public static void Append(StringBuilder output, FileReport report, Palette palette)
    {
        if (report.Analysis is not { Repair: RepairOutcome.Automatic, Startup: { } startup } analysis || report.Releases.Count > 0)
            return;
        var lost = Counted.List((startup.LostComments, "comment"), (startup.LostValues, "value"));
        var cost = lost.Length == 0 ? "its layout would be lost" : $"{lost} would be lost";
        output
            .Append("At its start OpenClaw would rewrite the file: ").Append(cost).Append(". ")
            .Append(palette.Bold($"clawlint migrate --to={analysis.Target.Release}")).Append(" keeps the comments and says what becomes of each value.\n");
    }
}
