using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>The door of the model checker: exit codes and the JSON that other programs read.</summary>
public sealed class CheckTests : IDisposable
{
    private const string MessagePassing =
        "{ int _x, _y; [Actor] public void W() { _x = 1; _y = 1; } [Actor] public (int, int) R() => (_y, _x); }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_exhausted_scenario_is_written_as_JSON()
    {
        var result = await Tool.RunAsync("check", Compile($"namespace N; [Scenario(\"MP\")] public class Mp {MessagePassing}"), "--json", "-");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var scenario = JsonNode.Parse(result.Output)!["scenarios"]![0]!;
        Assert.Equal(("MP", "N.Mp", "Exhausted", 4, 0), (
            (string)scenario["name"]!, (string)scenario["type"]!, (string)scenario["result"]!, (int)scenario["executions"]!, (int)scenario["blocked"]!));
        Assert.Equal("""{"values":"1, 0","executions":1,"sequentiallyConsistent":false}""", scenario["outcomes"]![2]!.ToJsonString());
        Assert.Empty(scenario["notInstrumented"]!.AsArray());
    }

    [Fact]
    public async Task A_violated_scenario_answers_1_and_shows_the_repair()
    {
        var result = await Tool.RunAsync("check", Compile($"[Scenario, Forbidden(\"1, 0\")] public class Mp {MessagePassing}"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Repair: with Volatile.Write at", result.Output);
    }

    [Fact]
    public async Task Under_sequential_consistency_it_is_not_violated() => Assert.Equal(0, (await Tool.RunAsync(
        "check", Compile($"[Scenario, Forbidden(\"1, 0\")] public class Mp {MessagePassing}"), "--model", "sc")).ExitCode);

    [Fact]
    public async Task An_actor_that_does_not_end_answers_3() =>
        Assert.Equal(3, (await Tool.RunAsync("check", Compile("[Scenario] public class S { [Actor] public void A() { while (true) { } } }"))).ExitCode);

    [Theory]
    [InlineData("[Scenario] public class S { }", "has no [Actor]")]
    [InlineData("public class C { }", "no class with [Scenario]")]
    [InlineData("[Scenario] public class S { [Actor] public void A() => ThreadPool.QueueUserWorkItem(_ => { }); }", "ThreadPool.QueueUserWorkItem is not modelled")]
    public async Task Wrong_use_is_one_clear_line(string source, string message)
    {
        var result = await Tool.RunAsync("check", Compile(source));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task What_is_not_seen_can_be_made_an_error() => Assert.Equal(2, (await Tool.RunAsync(
        "check", Compile("[Scenario] public class S { [Actor] public void A() => Console.Out.Flush(); }"), "--require-instrumented")).ExitCode);

    [Fact]
    public async Task A_replay_file_repeats_the_violation()
    {
        var assembly = Compile($"[Scenario, Forbidden(\"1, 0\")] public class Mp {MessagePassing}");
        await Tool.RunAsync("check", assembly, "--witnesses", _folder.At("witnesses"));
        var replayed = await Tool.RunAsync("check", assembly, "--replay", _folder.At("witnesses/Mp.replay"));
        Assert.Equal(1, replayed.ExitCode);
        Assert.Contains("1, 0  in 1 of 1 executions", replayed.Output);
    }

    private string Compile(string source)
    {
        const string Usings = "using System; using System.Threading; using SafePublication.ModelChecker; ";
        var at = source.StartsWith("namespace", StringComparison.Ordinal) ? source.IndexOf(';') + 1 : 0;
        var tree = CSharpSyntaxTree.ParseText(source.Insert(at, Usings), path: _folder.At("Scenario.cs"), encoding: System.Text.Encoding.UTF8);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Checked" + Guid.NewGuid().ToString("N"), [tree], references, new(OutputKind.DynamicallyLinkedLibrary));
        var path = _folder.At(compilation.AssemblyName + ".dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return path;
    }
}
