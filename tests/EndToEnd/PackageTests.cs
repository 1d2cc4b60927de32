using System.Text;
using System.Text.Json;
using Xunit;

namespace SafePublication.EndToEnd;

/// <summary>The package in the hands of somebody who adds it to a project.</summary>
public sealed class PackageTests
{
    private static readonly string[] Expected = Marks.In("Program.cs", Consumer.Program);

    [Fact]
    public async Task A_build_warns_and_dotnet_format_repairs()
    {
        using var consumer = await Consumer.CreateAsync();

        Assert.Equal(Expected, await consumer.BuildAsync());

        var format = await consumer.RunAsync("format", "analyzers", "--diagnostics", "PUB1001", "PUB1002", "--severity", "info");
        Assert.Equal(0, format.ExitCode);
        Assert.Empty(await consumer.BuildAsync());
        var repaired = await File.ReadAllTextAsync(consumer.File("Program.cs"));
        Assert.Contains("Volatile.Read(ref _ready)", repaired);
        Assert.Contains("Volatile.Write(ref _ready, true)", repaired);
    }

    [Fact]
    public async Task The_compilers_sarif_holds_the_findings()
    {
        using var consumer = await Consumer.CreateAsync();
        await consumer.BuildAsync("-p:ErrorLog=out.sarif%2cversion=2.1");

        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(consumer.File("out.sarif")));

        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(IsOurs).ToArray();
        Assert.Equal(Expected, results.Select(Place).Order(StringComparer.Ordinal));
        Assert.All(results, result => Assert.NotEmpty(result.GetProperty("relatedLocations").EnumerateArray()));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("SAFEPUBLICATION_ANNOTATIONS", true)]
    public async Task Contracts_are_left_in_the_assembly_only_where_that_is_wanted(string symbol, bool areLeft)
    {
        using var consumer = await Consumer.CreateAsync();

        await consumer.BuildAsync($"-p:DefineConstants={symbol}");

        Assert.Equal(areLeft, Encoding.UTF8.GetString(consumer.Assembly).Contains("SafePublication.Annotations", StringComparison.Ordinal));
    }

    private static bool IsOurs(JsonElement result) => result.GetProperty("ruleId").GetString()!.StartsWith("PUB", StringComparison.Ordinal);

    private static string Place(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        return $"{file}:{location.GetProperty("region").GetProperty("startLine").GetInt32()}: {result.GetProperty("ruleId").GetString()}";
    }
}
