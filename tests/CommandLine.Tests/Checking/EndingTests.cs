using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>The tool is ended from outside while code of a scenario waits for something that never comes.</summary>
public sealed class EndingTests : IDisposable
{
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

        var assembly = ScenarioAssembly.Compile(
            _folder, "[Scenario] public class S { [Actor] public void A() { } [Observer] public string O() { Console.Error.WriteLine(\"hangs\"); return Console.In.ReadLine(); } }");
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [typeof(Verbs).Assembly.Location, "check", assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.Equal("hangs", await tool.StandardError.ReadLineAsync());
        using var kill = Process.Start("kill", [signal, tool.Id.ToString(CultureInfo.InvariantCulture)]);
        await tool.WaitForExitAsync();
        Assert.Equal(exitCode, tool.ExitCode);
    }
}
