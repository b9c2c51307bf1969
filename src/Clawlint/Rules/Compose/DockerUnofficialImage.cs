using Clawlint.Config;
using Clawlint.Diagnostics;

namespace Clawlint.Rules.Compose;

/// <summary>A service runs an image that the makers of OpenClaw do not publish.</summary>
public sealed class DockerUnofficialImage : Rule
{
    private static readonly string[] Official = ["ghcr.io/openclaw/openclaw", "openclaw/openclaw", "docker.io/openclaw/openclaw"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("CL8103", "docker-unofficial-image", Severity.Info, Effect.None);

    /// <inheritdoc/>
    public override void Subscribe(RuleSubscriptions subscriptions) => subscriptions.OnDocument(Check);

    private void Check(RuleContext context, ConfigDocument document)
    {
        foreach (var service in (context.World?.Compose ?? []).SelectMany(static project => project.Services).Select(static service => service.Service))
        {
            // A name without a registry's or an owner's part is an image that was built here.
            if (service.Find("build") is null && service.Image?.Value is { } image && RepositoryOf(image) is var repository && repository.Contains('/', StringComparison.Ordinal)
                && repository.Contains("openclaw", StringComparison.OrdinalIgnoreCase) && !Official.Contains(repository) && service.Find("image") is { } written)
            {
                context.Report(context.Diagnose(
                    Descriptor,
                    new Location(written.Source, written.Node.Span),
                    $"{repository} is not an image of OpenClaw's makers, who publish ghcr.io/openclaw/openclaw and openclaw/openclaw for gateway and command line alike. Check who publishes it, and that it exists."));
            }
        }
    }

    /// <summary>The image without tag and digest.</summary>
    private static string RepositoryOf(string image)
    {
        string name = image.Split('@')[0];
        int tag = name.LastIndexOf(':');
        return tag > name.LastIndexOf('/') ? name[..tag] : name;
    }
}
