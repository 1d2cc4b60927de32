using System.Text.Json;
using SafePublication.CommandLine.Scanning;
using Xunit;

namespace SafePublication.CommandLine.Tests;

/// <summary>Options from files and from the command line, with the real rules.</summary>
public sealed class OptionTests : IDisposable
{
    // A race only where every object is taken for shared.
    private const string Lonely =
        """
        class Table
        {
            bool _ready;
            int _size;

            public void Build() { _size = 7; _ready = true; }

            public int Size() => _ready ? _size : 0;
        }
        """;

    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task An_editorconfig_counts_for_loose_source(string value, int exitCode)
    {
        _folder.Write(".editorconfig", $"root = true\n[*.cs]\nsafe_publication.assume_concurrent = {value}\n");
        _folder.Write("src/Table.cs", Lonely);

        Assert.Equal(exitCode, (await ScanAsync(_folder.At("src"))).ExitCode);
    }

    [Fact]
    public async Task An_editorconfig_counts_for_a_project()
    {
        _folder.Write(".editorconfig", "root = true\n[*.cs]\nsafe_publication.flags = Table._ready\n");
        var project = _folder.Write("app/app.csproj", Project);
        _folder.Write("app/Table.cs", Lonely);

        Assert.Contains("2 findings in 1 file.", (await ScanAsync(project)).Output);
    }

    [Fact]
    public async Task The_command_line_goes_before_the_files()
    {
        _folder.Write(".editorconfig", "root = true\n[*.cs]\nsafe_publication.assume_concurrent = false\nsafe_publication.memory_model = nonsense\n");
        _folder.Write("Table.cs", Lonely);

        var result = await ScanAsync(_folder.Path, "--assume-concurrent", "--memory-model", "ecma");

        Assert.Contains("2 findings in 1 file.", result.Output);
        Assert.DoesNotContain("PUB0001", result.Output);
    }

    [Fact]
    public async Task A_model_that_does_not_exist_is_refused()
    {
        var result = await ScanAsync(_folder.Path, "--memory-model", "emca");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("safepub: Argument 'emca' not recognized.", result.Error);
    }

    [Fact]
    public async Task A_malformed_option_has_no_place()
    {
        _folder.Write(".editorconfig", "root = true\n[*.cs]\nsafe_publication.memory_model = emca\n");
        _folder.Write("One.cs", "class One;");
        _folder.Write("Two.cs", "class Two;");

        var result = await ScanAsync(_folder.Path, "--sarif", _folder.At("out.sarif"));

        Assert.StartsWith(
            "warning PUB0001: 'emca' is no value of the option 'safe_publication.memory_model', which takes 'net' or 'ecma': 'net' is used\n", result.Output);
        Assert.EndsWith("\n1 finding in 2 files.\n", result.Output);
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.At("out.sarif")));
        var finding = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Empty(finding.GetProperty("locations").EnumerateArray());
    }

    [Fact]
    public async Task Contracts_are_understood_without_a_project()
    {
        _folder.Write("Table.cs", "using SafePublication.Annotations;\n" + Lonely.Replace("bool _ready", "[PublicationFlag] bool _ready"));

        Assert.Contains("2 findings in 1 file.", (await ScanAsync(_folder.Path)).Output);
    }

    private static Task<ToolResult> ScanAsync(params string[] args) => Tool.RunAsync(Rulebook.SafePublication, ["scan", .. args]);
}
