using System.Text.Json;
using Xunit;

namespace SafePublication.CommandLine.Tests;

public sealed class SarifTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_names_the_rule_and_both_ends()
    {
        _folder.Write("My Box.cs", "class Box\n{\n    bool _ready;\n    void A() { if (_ready) { _ready = true; } }\n}\n");

        var run = await RunOfAsync();

        var rule = Assert.Single(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
        Assert.Equal(("TEST0001", "https://example.org/TEST0001"), (Text(rule, "id"), Text(rule, "helpUri")));
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("TEST0001", "warning", 0), (Text(result, "ruleId"), Text(result, "level"), result.GetProperty("ruleIndex").GetInt32()));
        Assert.Equal((4, 30), Place(Assert.Single(result.GetProperty("locations").EnumerateArray())));
        Assert.Equal((4, 20), Place(Assert.Single(result.GetProperty("relatedLocations").EnumerateArray())));
    }

    [Fact]
    public async Task A_path_is_a_uri()
    {
        _folder.Write("My Box.cs", "class Box { bool _ready; void A() => _ready = true; }");

        var result = Assert.Single((await RunOfAsync()).GetProperty("results").EnumerateArray());

        var uri = Text(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri");
        Assert.EndsWith("/My%20Box.cs", uri);
    }

    [Fact]
    public async Task Without_findings_a_log_is_a_successful_run()
    {
        _folder.Write("Clean.cs", "class Clean;");

        var run = await RunOfAsync();

        Assert.Empty(run.GetProperty("results").EnumerateArray());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private async Task<JsonElement> RunOfAsync()
    {
        var file = _folder.At("out.sarif");
        await Tool.RunAsync("scan", _folder.Path, "--sarif", file);
        var log = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.Equal("2.1.0", Text(log, "version"));
        return Assert.Single(log.GetProperty("runs").EnumerateArray());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static (int Line, int Column) Place(JsonElement location)
    {
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        return (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
    }
}
