using Clawlint.Syntax;

namespace Clawlint.Environments.Yaml;

/// <summary>Why a text is no YAML that can be read.</summary>
/// <param name="Span">Where reading ended.</param>
/// <param name="Message">What is wrong, in words that name no value.</param>
public sealed record YamlProblem(TextSpan Span, string Message);
