using Clawlint.Config;
using Clawlint.Releases;

namespace Clawlint.Rules.Placement;

/// <summary>Tells which values let more people in once they take effect. Putting such a value into effect needs the user's consent.</summary>
internal static class OpenDoor
{
    private static readonly string[] LoopbackHosts = ["loopback", "localhost", "127.0.0.1", "::1", "[::1]"];

    /// <summary>True when a value, put at a path, opens access at a release; so does anything beneath it.</summary>
    public static bool IsOpenedBy(ConfigNode value, string[] target, OpenClawRelease release)
    {
        var open = new Stack<(ConfigNode Node, string[] Path)>([(value, target)]);
        while (open.TryPop(out var step))
        {
            if (Opens(step.Node, step.Path, release))
            {
                return true;
            }

            if (step.Node.Kind == ConfigKind.Object)
            {
                foreach (var child in step.Node.Children)
                {
                    open.Push((child, [.. step.Path, child.Name!]));
                }
            }
        }

        return false;
    }

    /// <summary>True when an origin can only come from the machine itself.</summary>
    public static bool IsLoopbackOrigin(string? origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static bool Opens(ConfigNode value, string[] path, OpenClawRelease release) => path switch
    {
        ["gateway", "auth", ..] => OpensAuthentication(value, path[2..]),
        ["gateway", "bind" or "customBindHost"] => value.AsString() is not { } host || !LoopbackHosts.Contains(host, StringComparer.OrdinalIgnoreCase),
        ["gateway", "tailscale", "mode"] => value.AsString() != "off",
        ["gateway", "trustedProxies"] => Contains(value, static proxy => proxy is null or "*" || proxy.EndsWith("/0", StringComparison.Ordinal)),
        ["gateway", "controlUi", ..] => OpensControlUi(value, path[2..], release),
        ["channels", ..] => OpensChannel(value, path[^1]),
        ["hooks", "enabled"] => value.AsBoolean() != false,
        ["tools", "allow" or "alsoAllow" or "profile" or "elevated" or "exec", ..] => value.Kind != ConfigKind.Object,
        _ => false,
    };

    private static bool OpensAuthentication(ConfigNode value, string[] path) => path switch
    {
        ["mode"] => value.AsString() is not ("token" or "password"),
        ["allowTailscale"] => value.AsBoolean() != false,
        ["identityScopes" or "trustedProxy"] => true,
        _ => false,
    };

    private static bool OpensControlUi(ConfigNode value, string[] path, OpenClawRelease release) => path switch
    {
        ["dangerouslyAllowHostHeaderOriginFallback" or "allowExternalEmbedUrls"] or ["experimental", "customPlugins"] => value.AsBoolean() != false,
        ["allowedOrigins"] => Contains(value, static origin => !IsLoopbackOrigin(origin)),
        [var flag] => ControlUiFlag.Find(flag) is { } known && !known.IsRetiredAt(release) && value.AsBoolean() != false,
        _ => false,
    };

    private static bool OpensChannel(ConfigNode value, string name) => name switch
    {
        "dmPolicy" or "groupPolicy" or "policy" => value.AsString() == "open",
        "allowFrom" or "groupAllowFrom" => Contains(value, static sender => sender == "*"),
        _ => false,
    };

    /// <summary>True when an element, or the value itself where it is written without brackets, is as described.</summary>
    private static bool Contains(ConfigNode list, Func<string?, bool> predicate)
    {
        if (list.Kind == ConfigKind.String)
        {
            return predicate(list.AsString());
        }

        foreach (var element in list.Children)
        {
            if (predicate(element.AsString()))
            {
                return true;
            }
        }

        return false;
    }
}
