using Clawlint.Fixes;
using Clawlint.Syntax;

namespace Clawlint.Environments;

/// <summary>Edits of <c>.env</c> files that keep every other byte.</summary>
internal static class DotEnvEdits
{
    /// <summary>Puts another value in the place of an entry's; null where no quotes can hold it.</summary>
    public static EditOperation? SetValue(SourceText file, DotEnvEntry entry, string value) =>
        Quote(value) is { } quoted ? new(file.Path, new TextEdit(entry.ValueSpan, quoted)) : null;

    /// <summary>Bare where every reader takes it so, dotenv, Compose and a shell alike; else in single quotes, in which nothing is replaced.</summary>
    private static string? Quote(string value) =>
        value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+' or '=' or ':' or '@' or '%' or ',') ? value
        : value.AsSpan().IndexOfAny('\'', '\n', '\r') < 0 ? $"'{value}'"
        : null;
}
