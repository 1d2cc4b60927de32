using System.Text.Json.Nodes;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>Which assembly a scenario is in, and what an assembly has to be.</summary>
public sealed class AssemblyTests : IDisposable
{
    private const string Same = "namespace N; [Scenario(\"MP\")] public class Mp { [Actor] public int A() => 1; } [Scenario] public class No { [Actor] public void A() => Environment.Exit(0); } [Scenario, Forbidden(\"2\")] public class Bad { [Actor] public int A() => 2; }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Scenarios_of_the_same_name_are_told_apart_by_their_assemblies(string workers)
    {
        string[] assemblies = [ScenarioAssembly.Compile(_folder, Same), ScenarioAssembly.Compile(_folder, Same)];
        var text = await Tool.RunAsync(["check", .. assemblies, "--workers", workers, "--witnesses", _folder.At("witnesses")]);
        Assert.All(assemblies, assembly => Assert.Contains($"MP ({assembly}): exhausted: 1 executions", text.Output));
        Assert.All(assemblies, assembly => Assert.Contains($"safepub: No ({assembly}): Environment.Exit", text.Error));
        Assert.Equal(2, Directory.GetFiles(_folder.At("witnesses"), "*.replay").Length);
        var json = JsonNode.Parse((await Tool.RunAsync(["check", .. assemblies, "--workers", workers, "--json", "-"])).Output)!;
        Assert.Equal(assemblies.SelectMany(each => new[] { ("N.Mp", each), ("N.Bad", each) }), Places(json["scenarios"]!));
        Assert.Equal(assemblies.Select(each => ("N.No", each)), Places(json["refused"]!));
    }

    [Fact]
    public async Task Those_of_one_assembly_are_called_by_their_names()
    {
        var assembly = ScenarioAssembly.Compile(_folder, Same);
        var text = await Tool.RunAsync("check", assembly, "--witnesses", _folder.At("witnesses"));
        Assert.StartsWith("MP: exhausted: 1 executions", text.Output);
        Assert.StartsWith("safepub: No: Environment.Exit", text.Error);
        Assert.True(File.Exists(_folder.At("witnesses/N.Bad.replay")));
        Assert.Equal([("N.Mp", assembly), ("N.Bad", assembly)], Places(JsonNode.Parse((await Tool.RunAsync("check", assembly, "--json", "-")).Output)!["scenarios"]!));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_reference_assembly_is_called_one(string workers)
    {
        var assembly = ScenarioAssembly.Compile(_folder, "[assembly: System.Runtime.CompilerServices.ReferenceAssembly] [Scenario] public class S { [Actor] public void A() { } }");
        var result = await Tool.RunAsync("check", assembly, "--workers", workers);
        Assert.Equal(
            (2, $"safepub: '{assembly}' is a reference assembly, which only says what another one contains: check the one that has the code.\n"), (result.ExitCode, result.Error));
    }

    private static IEnumerable<(string, string)> Places(JsonNode scenarios) =>
        scenarios.AsArray().Select(each => ((string)each!["type"]!, (string)each["assembly"]!));
}
