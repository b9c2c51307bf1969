using Clawlint.Discovery;
using Xunit;

namespace Clawlint.Cli.Tests.Discovery;

public sealed class InstalledReleaseFinderTests
{
    private const string Package = """{"name": "openclaw", "version": "2026.8.2"}""";
    private const string Older = """{"name": "openclaw", "version": "2026.3.2"}""";

    private readonly MemoryFileSystem _files = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["HOME"] = "/home/someone", ["PATH"] = "/usr/bin:/usr/local/bin" };

    [Fact]
    public void A_link_on_PATH_leads_to_the_package()
    {
        _files.Add("/usr/local/lib/node_modules/openclaw/package.json", Package).Add("/usr/local/lib/node_modules/openclaw/openclaw.mjs");
        _files.Links["/usr/local/bin/openclaw"] = "/usr/local/lib/node_modules/openclaw/openclaw.mjs";
        AssertFound("2026.8.2", "/usr/local/lib/node_modules/openclaw/package.json", service: null);
    }

    [Theory]
    [InlineData("/usr/local/bin/openclaw", "#!/bin/sh\nexec node \"$basedir/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"\n", "/usr/local/lib/node_modules/openclaw/package.json")]
    [InlineData("/usr/local/bin/openclaw", "#!/bin/sh\nexec node  \"/opt/pnpm store/openclaw/openclaw.mjs\" \"$@\"\n", "/opt/pnpm store/openclaw/package.json")]
    [InlineData("/usr/local/bin/openclaw.cmd", "@ECHO off\r\nnode \"%dp0%\\node_modules\\openclaw\\openclaw.mjs\" %*\r\n", "/usr/local/bin/node_modules/openclaw/package.json")]
    public void A_script_on_PATH_names_the_package(string command, string script, string package)
    {
        _files.Add(package, Package).Add(command, script);
        AssertFound("2026.8.2", package, service: null);
    }

    [Theory]
    [InlineData(
        "/home/someone/.config/systemd/user/openclaw-gateway.service",
        "[Service]\nExecStart=/usr/bin/node /opt/openclaw/dist/index.js gateway --port 18789\nEnvironment=OPENCLAW_GATEWAY_PORT=18789\n")]
    [InlineData("/home/someone/.config/systemd/user/clawdbot-gateway.service", "ExecStart=\"/usr/bin/node\" \"/opt/openclaw/dist/index.js\" gateway\n")]
    [InlineData("/etc/systemd/system/openclaw-gateway.service", "ExecStart=/usr/bin/node /opt/openclaw/openclaw.mjs gateway\n")]
    [InlineData("/home/someone/Library/LaunchAgents/ai.openclaw.gateway.plist", "<array><string>/usr/bin/node</string><string>/opt/openclaw/dist/index.js</string></array>")]
    [InlineData("/home/someone/.openclaw/gateway.cmd", "@echo off\r\n\"/usr/bin/node\" \"/opt/openclaw/dist/index.js\" gateway --port 18789\r\n")]
    public void What_the_gateway_s_service_runs_comes_before_PATH(string service, string content)
    {
        _files.Add("/opt/openclaw/package.json", Older).Add(service, content);
        _files.Add("/usr/local/lib/node_modules/openclaw/package.json", Package).Add("/usr/local/lib/node_modules/openclaw/openclaw.mjs");
        _files.Links["/usr/local/bin/openclaw"] = "/usr/local/lib/node_modules/openclaw/openclaw.mjs";
        AssertFound("2026.3.2", "/opt/openclaw/package.json", service);
    }

    [Fact]
    public void A_profile_has_a_service_of_its_own()
    {
        _files.Add("/opt/a/package.json", Older).Add("/home/someone/.config/systemd/user/openclaw-gateway.service", "ExecStart=/usr/bin/node /opt/a/dist/index.js\n");
        _files.Add("/opt/b/package.json", Package).Add("/home/someone/.config/systemd/user/openclaw-gateway-work.service", "ExecStart=/usr/bin/node /opt/b/dist/index.js\n");
        _variables["OPENCLAW_PROFILE"] = "work";
        AssertFound("2026.8.2", "/opt/b/package.json", "/home/someone/.config/systemd/user/openclaw-gateway-work.service");
    }

    [Fact]
    public void A_service_that_leads_nowhere_leaves_PATH_to_tell()
    {
        _files.Add("/home/someone/.config/systemd/user/openclaw-gateway.service", "ExecStart=/usr/bin/node /gone/openclaw/dist/index.js\n");
        _files.Add("/usr/bin/openclaw", "exec node /opt/openclaw/openclaw.mjs\n").Add("/opt/openclaw/package.json", Package);
        AssertFound("2026.8.2", "/opt/openclaw/package.json", service: null);
    }

    [Theory]
    [InlineData("""{"name": "something-else", "version": "2026.8.2"}""")]
    [InlineData("""{"name": "openclaw", "version": "next"}""")]
    [InlineData("""{"name": "openclaw"}""")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public void A_package_that_is_not_OpenClaw_s_counts_for_nothing(string package)
    {
        _files.Add("/usr/bin/openclaw", "exec node /opt/openclaw/openclaw.mjs\n").Add("/opt/openclaw/package.json", package);
        Assert.Null(Find());
    }

    [Fact]
    public void Without_home_PATH_and_service_nothing_is_found()
    {
        _variables.Clear();
        Assert.Null(Find());
    }

    private InstalledRelease? Find() => new InstalledReleaseFinder(_files, name => _variables.GetValueOrDefault(name)).Find();

    private void AssertFound(string release, string package, string? service)
    {
        var found = Find();
        Assert.Equal((release, package, service), (found?.Release.Name, found?.Package, found?.Service));
    }
}
