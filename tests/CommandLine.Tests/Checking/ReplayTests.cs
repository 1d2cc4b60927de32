using SafePublication.ModelChecker;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>One execution is repeated from its file, which says itself what is performed.</summary>
public sealed class ReplayTests : IDisposable
{
    private const string MessagePassing =
        "{ int _x, _y; [Actor] public void W() { _x = 1; _y = 1; } [Actor] public (int, int) R() => (_y, _x); }";

    private const string Torn =
        "[Scenario, Forbidden(\"0, 1\")] public class S { (long, long) _v; [Actor] public void W() => _v = (1, 1); [Actor] public (long, long) R() => _v; }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_replay_file_repeats_the_violation()
    {
        var assembly = Compile($"[Scenario, Forbidden(\"1, 0\")] public class Mp {MessagePassing}");
        await Tool.RunAsync("check", assembly, "--witnesses", _folder.At("witnesses"));
        var replayed = await Tool.RunAsync("check", assembly, "--replay", _folder.At("witnesses/Mp.replay"));
        Assert.Equal(1, replayed.ExitCode);
        Assert.Contains("1, 0  in 1 of 1 executions", replayed.Output);
    }

    [Fact]
    public async Task A_replay_file_keeps_the_mode_it_was_found_with()
    {
        var assembly = Compile(Torn);
        await Tool.RunAsync("check", assembly, "--tearing", "--witnesses", _folder.At("witnesses"));
        Assert.Equal(1, (await Tool.RunAsync("check", assembly, "--replay", _folder.At("witnesses/S.replay"))).ExitCode);
    }

    [Fact]
    public async Task A_replay_file_of_a_body_repeats_the_violation()
    {
        Model.Check(SetsTheFlagFirst).ReplayFile!.Save(_folder.At("body.replay"));
        var replayed = await Tool.RunAsync("check", typeof(ReplayTests).Assembly.Location, "--replay", _folder.At("body.replay"));
        Assert.Equal((1, ""), (replayed.ExitCode, replayed.Error));
        Assert.StartsWith("SetsTheFlagFirst: violated", replayed.Output);
        Assert.Contains("ReplayTests.cs:", replayed.Output);
    }

    private static void SetsTheFlagFirst()
    {
        var state = new int[2];
        var writer = Task.Run(() => { state[1] = 1; state[0] = 1; });
        if (state[1] == 1 && state[0] == 0)
            throw new InvalidOperationException("half-published");
        writer.Wait();
    }

    [Theory]
    [InlineData("no JSON", "is not a replay file")]
    [InlineData("{}", "is not a replay file")]
    [InlineData("""{"Type":"N.Mp","Method":null,"Module":"00000000-0000-0000-0000-000000000000","Replay":"0w0"}""", "another build")]
    public async Task A_file_that_repeats_nothing_is_refused(string text, string message)
    {
        var result = await Tool.RunAsync("check", Compile($"namespace N; [Scenario] public class Mp {MessagePassing}"), "--replay", _folder.Write("some.replay", text));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Theory]
    [InlineData("contradicts --model sc: its execution was found under mca.", "--model", "sc")]
    [InlineData("contradicts --strict: its execution was found without it.", "--strict")]
    [InlineData("contradicts --jit-coalescing: its execution was found without it.", "--jit-coalescing")]
    [InlineData("contradicts --tearing false: its execution was found with it.", "--tearing", "false")]
    [InlineData("contradicts --shard 1/2: its one execution has no parts.", "--shard", "1/2")]
    [InlineData("contradicts --workers 2: its one execution has no parts.", "--workers", "2")]
    [InlineData("contradicts --scenario Other: its execution is one of S.", "--scenario", "Other")]
    public async Task What_contradicts_a_replay_file_is_refused(string message, params string[] options)
    {
        var assembly = Compile($"{Torn} [Scenario] public class Other {MessagePassing}");
        await Tool.RunAsync("check", assembly, "--tearing", "--witnesses", _folder.At("witnesses"));
        var file = _folder.At("witnesses/S.replay");
        Assert.Equal(new ToolResult(2, "", $"safepub: --replay '{file}' {message}\n"), await Tool.RunAsync(["check", assembly, "--replay", file, .. options]));
    }

    [Theory]
    [InlineData("--model", "mca")]
    [InlineData("--tearing")]
    [InlineData("--strict", "false")]
    [InlineData("--scenario", "S")]
    [InlineData("--scenario", "named")]
    [InlineData("--workers", "1", "--shard", "1/1")]
    public async Task What_says_the_same_as_a_replay_file_does_not_matter(params string[] options)
    {
        var assembly = Compile(Torn.Replace("[Scenario", "[Scenario(\"named\")", StringComparison.Ordinal));
        await Tool.RunAsync("check", assembly, "--tearing", "--witnesses", _folder.At("witnesses"));
        Assert.Equal(1, (await Tool.RunAsync(["check", assembly, "--replay", _folder.At("witnesses/S.replay"), .. options])).ExitCode);
    }

    private string Compile(string source) => ScenarioAssembly.Compile(_folder, source);
}
