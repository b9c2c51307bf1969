using Clawlint.Environments;
using Clawlint.Environments.Compose;
using Xunit;

namespace Clawlint.Tests.Environments;

public class ComposeServiceTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("${SET}", "value")]
    [InlineData("$SET-x", "value-x")]
    [InlineData("${EMPTY:-other}", "other")]
    [InlineData("${EMPTY-other}", "")]
    [InlineData("${MISSING-other}", "other")]
    [InlineData("${MISSING:-${SET}}", "value")]
    [InlineData("${SET:+there}", "there")]
    [InlineData("${MISSING+there}", "")]
    [InlineData("$$SET", "$SET")]
    [InlineData("cost: 5$", "cost: 5$")]
    [InlineData("${MISSING}", null)]
    [InlineData("${MISSING:?say it}", null)]
    public void Variables_are_put_in_as_Compose_does(string written, string? expected)
    {
        var service = Read($"services:\n  a:\n    image: '{written}'\n", "SET=value\nEMPTY=\n")["a"]!;
        Assert.Equal(expected, service.Image!.Value);
    }

    [Fact]
    public void Environment_is_read_in_both_forms_from_files_and_from_the_override()
    {
        var project = Read(
            """
            services:
              mapped:
                env_file: [more.env, { path: missing.env, required: false }]
                environment:
                  A: 1
                  B: ${SET}
                  C:
              listed:
                environment: ["A=1", 'B=x=y', C]
            """,
            "SET=value\n",
            ("more.env", "A=file\nD=file\n"),
            ("compose.override.yml", "services:\n  listed:\n    environment: { A: 2 }\n"));
        var mapped = project["mapped"]!;
        Assert.Equal(["A=1", "B=value", "C=", "D=file"], mapped.Environment.Select(static variable => $"{variable.Name}={variable.Text.Value}"));
        Assert.False(mapped.HasUnknownVariables);
        Assert.Equal(["A=2", "B=x=y", "C="], project["listed"]!.Environment.Select(static variable => $"{variable.Name}={variable.Text.Value}"));
        var quoted = project["listed"]!.FindVariable("B")!;
        Assert.Equal(("B", "x=y"), (quoted.Source.GetString(quoted.NameSpan), quoted.Source.GetString(quoted.ValueSpan)));
    }

    [Fact]
    public void Ports_and_volumes_are_read_in_both_forms()
    {
        var service = Read(
            """
            services:
              a:
                ports: ["127.0.0.1:80:8080/tcp", "9090", { target: 7070, published: "70" }]
                volumes: ["./data:/data:ro", "named:/named", { source: /srv, target: /srv2 }, "${DIR:-./x}:/x"]
            """,
            "")["a"]!;
        Assert.Equal([("127.0.0.1", 80, 8080), (null, null, 9090), (null, 70, 7070)], service.Ports.Select(static port => (port.Address, port.Host, port.Container)));
        Assert.Equal([("./data", "/data"), ("named", "/named"), ("/srv", "/srv2"), ("./x", "/x")], service.Volumes.Select(static volume => (volume.Source, volume.Target)));
        Assert.Equal([true, false, true, true], service.Volumes.Select(static volume => volume.IsPath));
    }

    private static ComposeProject Read(string compose, string variables, params (string Name, string Content)[] more)
    {
        var folder = new WorldFolder().Add("/p/compose.yml", compose).Add("/p/.env", variables);
        foreach (var (name, content) in more)
        {
            folder.Add("/p/" + name, content);
        }

        var scope = new WorldScope(Path.GetFullPath("/p/openclaw.json")) { Root = Path.GetFullPath("/p"), ComposeFiles = [Path.GetFullPath("/p/compose.yml")] };
        return ComposeProject.Read(new WorldFiles(folder, static path => path), scope.ComposeFiles[0], scope)!;
    }
}
