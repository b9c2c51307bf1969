namespace Clawlint.Schema.Evaluation;

/// <summary>A value that must satisfy a schema, or one question that the schema asks of it.</summary>
/// <param name="Schema">The schema's number.</param>
/// <param name="Instance">The value's number in its document; its complement where the member's name is meant.</param>
/// <param name="Question">The keyword to probe; <see cref="SchemaKeyword.Ref"/> for the schema as a whole.</param>
internal readonly record struct Goal(int Schema, int Instance, SchemaKeyword Question = SchemaKeyword.Ref);
