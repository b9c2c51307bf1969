using System.Text.Json;
using Clawlint.Schema;
using Clawlint.Syntax.Editing;

namespace Clawlint.LanguageServer.Features.Completion;

/// <summary>Writes proposals as the file around them is written: quotes, colon, commas.</summary>
internal sealed class CompletionText
{
    private readonly CompletionPlace _place;
    private readonly EditStyle _style;
    private readonly bool _usesSnippets;

    /// <summary>Reads the style off the place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="usesSnippets">Whether the client fills in places of a text one after the other.</param>
    public CompletionText(CompletionPlace place, bool usesSnippets)
    {
        _place = place;
        _style = EditStyle.At(place.Container);
        _usesSnippets = usesSnippets;
    }

    /// <summary>A member with a place for its value, or the key alone where the value is there already.</summary>
    public string Member(string name, SchemaExpectation expectation)
    {
        var key = _style.FormatKey(name);
        if (!_place.Member.IsMissing && !_place.Member.Colon.IsMissing)
            return Plain(key);
        return Plain(key) + _style.Colon + Skeleton(expectation) + CommaAfter();
    }

    /// <summary>How the file around is written.</summary>
    public EditStyle Style => _style;

    /// <summary>A member that is written out already.</summary>
    public string Whole(string member) => member + CommaAfter();

    /// <summary>A value of its own.</summary>
    public string Value(SchemaValue value) => Plain(Print(value));

    /// <summary>A string.</summary>
    public string String(string text) => Plain(_style.FormatString(JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()));

    /// <summary>The least that may stand for a value, with the cursor where the user goes on.</summary>
    public string Skeleton(SchemaExpectation expectation) => expectation switch
    {
        { IsClosed: true, Values: [var only] } => Plain(Print(only)),
        { Types: var types } when types.HasFlag(SchemaTypes.String) && !expectation.IsClosed => _style.FormatString(Cursor()),
        { IsClosed: true, Values.Count: > 1 } when expectation.Types.HasFlag(SchemaTypes.String) => _style.FormatString(Cursor()),
        { Types: var types } when types.HasFlag(SchemaTypes.Object) => $"{{{Cursor()}{Closing('}')}",
        { Types: var types } when types.HasFlag(SchemaTypes.Array) => $"[{Cursor()}]",
        _ => Cursor(),
    };

    private string Print(SchemaValue value) => value.AsString() is { } text ? _style.FormatString(JsonEncodedText.Encode(text).ToString()) : value.ToString();

    private string Cursor() => _usesSnippets ? "$0" : "";

    private string Closing(char bracket) => _usesSnippets && bracket == '}' ? "\\}" : bracket.ToString();

    /// <summary>In a snippet, <c>$</c>, <c>}</c> and backslash speak of places.</summary>
    private string Plain(string text) => _usesSnippets
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal)
        : text;

    /// <summary>A comma where another member follows and none stands between.</summary>
    private string CommaAfter()
    {
        var member = _place.Member;
        if (!member.IsMissing && !member.Comma.IsMissing)
            return "";
        foreach (var sibling in _place.Container.Children)
        {
            if (sibling.Span.Start > _place.Replaced.Start && (member.IsMissing || sibling != member.Node))
                return ",";
        }

        return "";
    }
}
