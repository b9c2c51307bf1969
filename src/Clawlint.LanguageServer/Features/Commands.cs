using Clawlint.Files;
using Clawlint.Fixes;
using Clawlint.LanguageServer.Documents;
using Clawlint.LanguageServer.Protocol;

namespace Clawlint.LanguageServer.Features;

/// <summary>What the client asks the server to do: changes that are not offered at a place, and those that no change of text can make.</summary>
/// <param name="documents">The open documents.</param>
/// <param name="actions">What can be done about findings.</param>
/// <param name="connection">The client, which makes the changes.</param>
public sealed class Commands(DocumentStore documents, CodeActions actions, Connection connection)
{
    /// <summary>Makes a document fit a release: its URI, the release.</summary>
    public const string Migrate = "clawlint.migrate";

    /// <summary>Changes the permissions of files as a fix wants it: the document's URI, the fix's id.</summary>
    public const string ChangeMode = "clawlint.chmod";

    /// <summary>The commands' names.</summary>
    public static IReadOnlyList<string> All { get; } = [Migrate, ChangeMode];

    /// <summary>Carries a command out.</summary>
    /// <exception cref="RequestException">There is no such command, or it cannot be done.</exception>
    public void Execute(ExecuteCommandParams command)
    {
        if (command.Arguments is not [var uri, var argument] || documents.Check(uri).Value is not { } document)
            throw new RequestException(ErrorCode.InvalidParams, "A command needs a config that is open, and what to do with it.");
        switch (command.Command)
        {
            case Migrate:
                MigrateTo(document, argument);
                break;
            case ChangeMode:
                ChangeModes(document, argument);
                break;
            default:
                throw new RequestException(ErrorCode.InvalidParams, $"There is no command {command.Command}.");
        }
    }

    private void MigrateTo(CheckedDocument document, string release)
    {
        if (actions.EditOfMigration(document, release) is { } edit)
            connection.Request("workspace/applyEdit", new ApplyEditParams($"Migrate to OpenClaw {release}", edit), ProtocolJson.Default.ApplyEditParams);
        else
            connection.Notify("window/showMessage", new ShowMessageParams(3, $"Clawlint knows of nothing to change for OpenClaw {release}."), ProtocolJson.Default.ShowMessageParams);
    }

    private static void ChangeModes(CheckedDocument document, string fixId)
    {
        var plan = new FilePlan();
        foreach (var change in CodeActions.FindFix(document, fixId).ComputeOperations().OfType<ChmodOperation>())
            plan.ChangeMode(change.Path, change.Mode);
        if (plan.Execute(backups: null).Failure is { } failure)
            throw new RequestException(ErrorCode.RequestFailed, failure.Message);
    }
}
