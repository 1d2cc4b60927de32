using System.Text.RegularExpressions;
using Xunit;

namespace SafePublication.EndToEnd;

/// <summary>The main job on the bundled input, as a process, on a copy without any build output.</summary>
public sealed partial class HistoryScanTests : IDisposable
{
    private const string History = "samples/VirtualGic.History";
    private const string Load = "if (_ready)";
    private const string Store = "_ready = true;";
    private const string TooEarly = "order alone does not repair this: the flag is raised too early";

    private readonly SamplesClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Fact]
    public async Task Every_era_is_reported_where_it_is_not_ordered()
    {
        var scan = await _clone.ScanAsync(History);

        Assert.Equal((1, ""), (scan.ExitCode, scan.Error));
        Assert.Equal(
            [
                Place("AcquireOnly.cs", Store, "PUB1002"),
                Place("ReleaseOnly.cs", Load, "PUB1001"),
                Place("S1PlainFlag.cs", Load, "PUB1001"),
                Place("S1PlainFlag.cs", Store, "PUB1002"),
                Place("S2EarlyFlag.cs", Load, "PUB1001"),
                Place("S2EarlyFlag.cs", Store, "PUB1002"),
                Place("S2EarlyFlag.cs", Store, "PUB2001"),
                Place("S3BorrowedOrder.cs", Load, "PUB1001"),
                Place("S3BorrowedOrder.cs", Store, "PUB1006"),
                Place("S3HiddenFence.cs", Load, "PUB1001"),
                Place("S3HiddenFence.cs", Store, "PUB1002"),
            ],
            Findings(scan).Select(finding => $"{finding.Groups["place"].Value}: {finding.Groups["id"].Value}"));
        Assert.All(Findings(scan), finding =>
            Assert.Equal(finding.Groups["place"].Value.Contains("S2EarlyFlag.cs"), finding.Groups["message"].Value.EndsWith(TooEarly)));
    }

    [Fact]
    public async Task A_repair_leaves_only_the_flag_that_is_raised_too_early_and_the_result_builds()
    {
        var fix = await _clone.ScanAsync(History, "--fix");

        Assert.Equal(3, Findings(fix).Length);
        Assert.All(Findings(fix), finding => Assert.Contains("S2EarlyFlag.cs", finding.Groups["place"].Value));
        var built = await Shell.RunAsync(_clone.At(History), ["build", "-p:UseSharedCompilation=false"]);
        Assert.Equal(0, built.ExitCode);
    }

    [Fact]
    public async Task The_emulation_itself_is_clean() => Assert.Equal(0, (await _clone.ScanAsync("samples/VirtualGic")).ExitCode);

    [Fact]
    public async Task A_path_that_does_not_exist_is_one_line_and_exit_code_2()
    {
        var scan = await _clone.ScanAsync("samples/Missing");

        Assert.Equal((2, "", "safepub: samples/Missing: no such file or folder\n"), (scan.ExitCode, scan.Output, scan.Error));
    }

    private static Match[] Findings(ShellResult scan) => [.. Finding().Matches(scan.Output).Cast<Match>()];

    // The first line with that text: the test outside of the lock, the one store.
    private static string Place(string file, string text, string id)
    {
        var lines = File.ReadAllLines(Repository.At($"{History}/{file}"));
        return $"{History}/{file}:{Array.FindIndex(lines, line => line.Contains(text)) + 1}: {id}";
    }

    [GeneratedRegex(@"^(?<place>\S+:\d+):\d+: (?:warning|info) (?<id>PUB\d{4}): (?<message>.*)$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
