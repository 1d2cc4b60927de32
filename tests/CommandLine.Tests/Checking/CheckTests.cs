using System.Text.Json.Nodes;
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
    [InlineData("[Scenario] public class S { [Actor] public void A() => new Barrier(1).SignalAndWait(1); }", "Barrier.SignalAndWait is not modelled")]
    public async Task Wrong_use_is_one_clear_line(string source, string message)
    {
        var result = await Tool.RunAsync("check", Compile(source));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_folder_is_called_one() => Assert.Equal(
        (2, "", $"safepub: '{_folder.At(".")}' is a folder: name an assembly or a .csproj file in it.\n"), await AnswerAsync(_folder.At(".")));

    private static async Task<(int, string, string)> AnswerAsync(string path)
    {
        var result = await Tool.RunAsync("check", path);
        return (result.ExitCode, result.Output, result.Error);
    }

    [Theory]
    [InlineData("", "throw new Exception();", "", "one of 1 executions at least")]
    [InlineData("", "new SemaphoreSlim(0).Wait();", "", "one of 1 blocked executions at least")]
    [InlineData("int _x;", "if (Volatile.Read(ref _x) == 0) new SemaphoreSlim(0).Wait();", "_x = 1;", "one of 1 executions and 1 blocked ones at least")]
    [InlineData("readonly object _l = new(); int _x;", "lock (_l) _x++; if (_x > 0) throw new Exception();", "lock (_l) { }", "one of 2 executions and 1 blocked ones at least")]
    [InlineData("", "try { throw new Exception(); } finally { while (true) { } }", "throw new Exception();", "an execution that a bound has ended")]
    public async Task A_verdict_says_which_executions_are_meant(string members, string a, string b, string verdict) => Assert.StartsWith($"S: violated in {verdict}\n",
        (await Tool.RunAsync("check", Compile($"[Scenario] public class S {{ {members} [Actor] public void A() {{ {a} }} [Actor] public void B() {{ {b} }} }}"))).Output);

    [Fact]
    public async Task A_name_of_several_scenarios_is_refused_and_the_type_is_not()
    {
        var assembly = Compile($"[Scenario(\"MP\")] public class One {MessagePassing} [Scenario(\"MP\")] public class Other {MessagePassing} [Scenario] public class Wrong {{ }}");
        var result = await Tool.RunAsync("check", assembly, "--scenario", "MP");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("say which by its type: One, Other", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Equal(0, (await Tool.RunAsync("check", assembly, "--scenario", "Other")).ExitCode);
    }

    [Fact]
    public async Task A_missing_assembly_is_one_clear_line()
    {
        var used = Compile("public class Used { public static int Twice(int n) => 2 * n; }");
        var assembly = Compile("[Scenario] public class S { [Actor] public int A() => Used.Twice(1); }", used);
        File.Delete(used);
        var result = await Tool.RunAsync("check", assembly);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(Path.GetFileNameWithoutExtension(used), Assert.Single(result.Error.TrimEnd().Split('\n')));
        var reason = (string)JsonNode.Parse((await Tool.RunAsync("check", assembly, "--json", "-")).Output)!["refused"]![0]!["reason"]!;
        Assert.Equal(reason.Trim(), reason);
        Assert.Equal($"safepub: S: {reason}\n", result.Error);
    }

    [Fact]
    public async Task What_is_not_seen_can_be_made_an_error()
    {
        var assembly = Compile($"[Scenario] public class S {{ [Actor] public void A() => Console.Out.Flush(); }} [Scenario] public class Mp {MessagePassing}");
        var result = await Tool.RunAsync("check", assembly, "--require-instrumented");
        Assert.Equal((2, true), (result.ExitCode, result.Error.StartsWith("safepub: S: not everything is seen by the checker: S.A: Console.get_Out", StringComparison.Ordinal)));
        Assert.StartsWith("Mp: exhausted", result.Output);
    }

    [Theory]
    [InlineData("--strict", 0)]
    [InlineData("--tearing", 1)]
    public async Task Only_with_tearing_a_value_is_read_half_written(string mode, int exitCode) =>
        Assert.Equal(exitCode, (await Tool.RunAsync("check", Compile(Torn), mode)).ExitCode);

    private const string Torn =
        "[Scenario, Forbidden(\"0, 1\")] public class S { (long, long) _v; [Actor] public void W() => _v = (1, 1); [Actor] public (long, long) R() => _v; }";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_shards_together_are_the_whole(int count)
    {
        var assembly = Compile(Wide);
        var parts = await Task.WhenAll(Enumerable.Range(1, count).Select(index => Tool.RunAsync("check", assembly, "--json", "-", "--shard", $"{index}/{count}")));
        Assert.Equal(await OutcomesAsync(assembly), Sum(parts.SelectMany(part => Outcomes(part.Output))));
    }

    [Fact]
    public async Task Workers_find_the_whole()
    {
        var assembly = Compile(Wide);
        var result = await Tool.RunAsync("check", assembly, "--json", "-", "--workers", "2");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(await OutcomesAsync(assembly), Sum(Outcomes(result.Output)));
    }

    [Fact]
    public async Task Workers_explore_every_scenario_of_an_assembly()
    {
        var assembly = Compile(Wide + Wide.Replace("class S", "class T", StringComparison.Ordinal));
        var (alone, together) = (await Tool.RunAsync("check", assembly), await Tool.RunAsync("check", assembly, "--workers", "2"));
        Assert.Equal((0, alone.Output), (together.ExitCode, together.Output));
    }

    [Fact]
    public async Task Workers_say_what_one_process_says_of_a_scenario_that_cannot_be_checked()
    {
        var assembly = Compile("[Scenario] public class S { [Actor] public void A() => Environment.Exit(0); }");
        var (alone, together) = (await Tool.RunAsync("check", assembly), await Tool.RunAsync("check", assembly, "--workers", "2"));
        Assert.Equal((2, alone.Error), (together.ExitCode, together.Error));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Unsynchronised_calls_are_named_and_decide_nothing(string workers)
    {
        var assembly = Compile("[Scenario] public class S { readonly System.Collections.Generic.List<int> _c = new(); [Actor] public void A() => _c.Add(1); [Actor] public void B() => _c.Add(2); }");
        var text = await Tool.RunAsync("check", assembly, "--workers", workers);
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("unsynchronised: calls on List<int>", text.Output);
        var json = await Tool.RunAsync("check", assembly, "--workers", workers, "--json", "-");
        Assert.StartsWith("calls on List<int>", (string)JsonNode.Parse(json.Output)!["scenarios"]![0]!["unsynchronisedCalls"]!.AsArray().Single()!);
    }

    [Fact]
    public async Task What_a_scenario_prints_does_not_stand_in_the_json()
    {
        var result = await Tool.RunAsync("check", Compile("[Scenario] public class S { [Actor] public void A() => Console.WriteLine(\"noise\"); }"), "--json", "-");
        Assert.Equal("S", JsonNode.Parse(result.Output)!["scenarios"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_mode_that_the_model_does_not_have_is_a_usage_error()
    {
        var result = await Tool.RunAsync("check", Compile($"[Scenario] public class Mp {MessagePassing}"), "--model", "sc", "--strict");
        Assert.Equal((2, true), (result.ExitCode, result.Error.StartsWith("safepub: The modes strict", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_checked_is_named_and_keeps_none_of_the_others_back()
    {
        var assembly = Compile($"[Scenario] public class Ends {{ [Actor] public void A() => Environment.Exit(0); }} [Scenario] public class Mp {MessagePassing}");
        var result = await Tool.RunAsync("check", assembly, "--json", "-");
        Assert.Equal((2, true), (result.ExitCode, result.Error.StartsWith("safepub: Ends: ", StringComparison.Ordinal)));
        var answer = JsonNode.Parse(result.Output)!;
        Assert.Equal("Mp", (string)answer["scenarios"]!.AsArray().Single()!["name"]!);
        Assert.StartsWith("""{"name":"Ends","type":"Ends","reason":"Environment.Exit would end the checker itself (Scenario.cs:1)""", answer["refused"]!.AsArray().Single()!.ToJsonString());
    }

    [Theory]
    [InlineData("--json", "-")]
    [InlineData("--model", "mca")]
    public async Task Workers_check_the_others_when_a_scenario_is_refused(string option, string value)
    {
        var assembly = Compile(
            $"[Scenario] public class Ends {{ [Actor] public void A() => Environment.Exit(0); }} [Scenario] public class Mp {MessagePassing} " +
            $"[Scenario] public class Empty {{ }} [Scenario, Forbidden(\"1, 0\")] public class Bad {MessagePassing}");
        var (alone, together) = (await Tool.RunAsync("check", assembly, option, value), await Tool.RunAsync("check", assembly, option, value, "--workers", "2"));
        Assert.Equal((2, 2), (alone.ExitCode, together.ExitCode));
        Assert.Equal((alone.Error, alone.Output), (together.Error, together.Output));
        Assert.Equal(2, together.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task What_only_one_worker_meets_is_refused_as_a_whole()
    {
        var assembly = Compile("[Scenario] public class S { int _x; void Add() { _x++; _x++; _x++; } [Actor] public void A() { Add(); if (_x == 1) Environment.Exit(0); } [Actor] public void B() => Add(); [Actor] public void C() => Add(); }");
        var result = await Tool.RunAsync("check", assembly, "--json", "-", "--workers", "2");
        Assert.Equal((2, true), (result.ExitCode, result.Error.StartsWith("safepub: S: Environment.Exit", StringComparison.Ordinal)));
        Assert.Empty(JsonNode.Parse(result.Output)!["scenarios"]!.AsArray());
    }

    [Fact]
    public async Task A_scenario_is_looked_for_in_every_assembly()
    {
        var (first, second) = (Compile($"[Scenario] public class One {MessagePassing}"), Compile($"[Scenario] public class Two {MessagePassing}"));
        Assert.Equal(0, (await Tool.RunAsync("check", first, second, "--scenario", "Two")).ExitCode);
        Assert.Contains("has no scenario 'Three'", (await Tool.RunAsync("check", first, second, "--scenario", "Three")).Error);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task An_assembly_that_is_named_twice_is_checked_once(string workers)
    {
        var assembly = Compile($"[Scenario] public class Mp {MessagePassing}");
        var folder = Path.GetFileName(_folder.Path);
        var once = await Tool.RunAsync("check", assembly, "--workers", workers);
        Assert.Equal(once, await Tool.RunAsync("check", assembly, assembly, _folder.At($"../{folder}/{Path.GetFileName(assembly)}"), "--workers", workers));
    }

    [Fact]
    public async Task An_assembly_is_the_same_through_a_link_and_another_one_by_its_copy()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var assembly = Compile($"[Scenario] public class Mp {MessagePassing}");
        var linked = Directory.CreateSymbolicLink(_folder.At("linked"), _folder.Path).FullName;
        File.CreateSymbolicLink(_folder.At("link.dll"), assembly);
        Directory.CreateDirectory(_folder.At("copy"));
        File.Copy(assembly, _folder.At("copy/copy.dll"));
        var result = await Tool.RunAsync("check", assembly, Path.Combine(linked, Path.GetFileName(assembly)), _folder.At("link.dll"), _folder.At("copy/copy.dll"), "--json", "-");
        Assert.Equal(2, JsonNode.Parse(result.Output)!["scenarios"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("--json", "-")]
    [InlineData("--model", "mca")]
    public async Task A_struct_that_is_taken_apart_is_named_with_and_without_workers(string option, string value)
    {
        var assembly = Compile("[Scenario, Forbidden(\"1, 0\")] public class S { (int A, int B) _v; [Actor] public void W() => _v = (1, 1); [Actor] public (int, int) R() => (_v.A, _v.B); }");
        var (alone, together) = (await Tool.RunAsync("check", assembly, option, value), await Tool.RunAsync("check", assembly, option, value, "--workers", "2"));
        Assert.Equal((1, alone.Output), (together.ExitCode, together.Output));
        Assert.Contains("S._v (Scenario.cs:1) is accessed as a whole, and in parts as ValueTuple", alone.Output);
    }

    [Fact]
    public async Task Workers_find_the_violation_and_the_repair()
    {
        var result = await Tool.RunAsync("check", Compile($"[Scenario, Forbidden(\"1, 0\")] public class Mp {MessagePassing}"), "--workers", "2");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("violated in one of 4 executions", result.Output);
        Assert.Contains("Repair: with Volatile.Write at", result.Output);
    }

    [Theory]
    [InlineData("--shard", "3/2", "is no shard")]
    [InlineData("--shard", "x", "is no shard")]
    [InlineData("--workers", "0", "--workers 0: the number has to be at least 1.")]
    [InlineData("--max-executions", "0", "--max-executions 0: the number has to be at least 1.")]
    [InlineData("--workers", "x", "Cannot parse argument 'x' for option '--workers'")]
    [InlineData("--max-events", "-1", "--max-events -1: the number has to be at least 1.")]
    public async Task A_part_or_a_bound_that_does_not_exist_is_refused(string option, string value, string message)
    {
        var result = await Tool.RunAsync("check", "any.dll", option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
    }

    private const string Wide =
        "[Scenario] public class S { int _x; void Add() { _x++; _x++; } [Actor] public void A() => Add(); [Actor] public void B() => Add(); [Actor] public void C() => _x++; [Observer] public int X() => _x; }";

    private static async Task<IEnumerable<(string, long)>> OutcomesAsync(string assembly) =>
        Sum(Outcomes((await Tool.RunAsync("check", assembly, "--json", "-")).Output));

    private static IEnumerable<(string Values, long Executions)> Outcomes(string json) =>
        JsonNode.Parse(json)!["scenarios"]![0]!["outcomes"]!.AsArray().Select(each => ((string)each!["values"]!, (long)each["executions"]!));

    private static (string, long)[] Sum(IEnumerable<(string Values, long Executions)> outcomes) =>
        [.. outcomes.GroupBy(each => each.Values).Select(same => (same.Key, same.Sum(each => each.Executions))).Order()];

    private string Compile(string source, params string[] others) => ScenarioAssembly.Compile(_folder, source, others);
}
