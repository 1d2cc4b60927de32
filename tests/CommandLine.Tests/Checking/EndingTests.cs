using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>The tool is ended from outside in the middle of its scenarios; what is known by then is written.</summary>
public sealed class EndingTests : IDisposable
{
    private const string Quick = "{ int _x; [Actor] public int A() => _x; [Actor] public void B() => _x = 1; }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-TERM", 143)]
    [InlineData("-INT", 130)]
    public async Task A_check_that_hangs_in_library_code_is_ended_by_a_signal(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var hanging = Compile($"[Scenario] public class First {Quick} [Scenario] public class Hangs {{ [Actor] public void A() {{ }} [Observer] public string O() {{ {Here} return Console.In.ReadLine(); }} }} [Scenario] public class Last {Quick}");
        var other = Compile($"[Scenario] public class Other {Quick}");
        var answer = await EndAsync(signal, processes: 1, hanging, other);
        Assert.Equal(exitCode, answer.ExitCode);
        Assert.Equal(["First Exhausted", "Hangs BoundReached", "Last BoundReached"], Results(answer.Json));
        Assert.Equal(["the exploration was cancelled"], answer.Json["scenarios"]!.AsArray().Select(each => (string?)each!["bound"]).OfType<string>().Distinct());
        Assert.Equal(other, (string)answer.Json["notChecked"]!.AsArray().Single()!);
    }

    [Fact]
    public async Task Workers_that_hang_are_ended_by_a_signal_and_say_what_they_know()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var hanging = Compile($"[Scenario] public class First {Quick} [Scenario] public class Hangs {{ [Actor] public string A() {{ {Here} return Console.In.ReadLine(); }} }} [Scenario] public class Last {Quick}");
        var answer = await EndAsync("-TERM", processes: 2, hanging, "--workers", "2");
        Assert.Equal(143, answer.ExitCode);
        Assert.Equal(["First Exhausted", "Hangs BoundReached", "Last BoundReached"], Results(answer.Json));
    }

    [Fact]
    public async Task An_exploration_that_is_ended_by_a_signal_says_so()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var wide = Compile($"[Scenario] public class Wide {{ int _x; public Wide() {{ {Here} }} void Add() {{ _x++; _x++; _x++; _x++; }} [Actor] public void A() => Add(); [Actor] public void B() => Add(); [Actor] public void C() => Add(); [Actor] public void D() => Add(); }} [Scenario] public class Last {Quick}");
        var answer = await EndAsync("-INT", processes: 1, wide);
        Assert.Equal(130, answer.ExitCode);
        Assert.Equal(["Wide BoundReached", "Last BoundReached"], Results(answer.Json));
    }

    /// <summary>Tells the test that a process has come to this place.</summary>
    private string Here => $"System.IO.File.WriteAllText(System.IO.Path.Combine(@\"{_folder.At("here")}\", Environment.ProcessId.ToString()), \"\");";

    private static IEnumerable<string> Results(JsonNode json) => json["scenarios"]!.AsArray().Select(each => $"{each!["name"]} {each["result"]}");

    private async Task<(int ExitCode, JsonNode Json)> EndAsync(string signal, int processes, params string[] arguments)
    {
        var here = Directory.CreateDirectory(_folder.At("here")).FullName;
        StopIgnoringInterrupts();
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [typeof(Verbs).Assembly.Location, "check", .. arguments, "--json", _folder.At("answer.json")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (Directory.GetFiles(here).Length < processes)
        {
            Assert.False(tool.HasExited);
            await Task.Delay(20);
        }

        using var kill = Process.Start("kill", [signal, tool.Id.ToString(CultureInfo.InvariantCulture)]);
        await tool.WaitForExitAsync();
        return (tool.ExitCode, JsonNode.Parse(await File.ReadAllTextAsync(_folder.At("answer.json")))!);
    }

    /// <summary>A process takes over from its parent what to ignore, and what a shell starts in the background ignores interrupts: the tool would do as it was told.</summary>
    private static void StopIgnoringInterrupts()
    {
        const int Interrupt = 2;
        const nint Default = 0;
        const nint Ignore = 1;
        if (SetHandler(Interrupt, Default) is var handler and not Ignore)
        {
            SetHandler(Interrupt, handler);
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint SetHandler(int signal, nint handler);

    private string Compile(string source) => ScenarioAssembly.Compile(_folder, source);
}
