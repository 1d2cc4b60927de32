using Xunit;

namespace SafePublication.CommandLine.Tests;

public sealed class ScanTests : IDisposable
{
    private const string Racy =
        """
        class Box
        {
            private bool _ready;

            public bool IsReady() { if (_ready) return true; return false; }

        	public void Raise() => _ready = true;
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_shows_both_ends_of_the_race_and_the_cure()
    {
        var file = _folder.Write("Box.cs", Racy);

        var result = await Tool.RunAsync("scan", _folder.Path);

        Assert.Equal(
            $"""
            {file}:7:25: warning TEST0001: '_ready' is raised by a plain store
                7 | 	public void Raise() => _ready = true;
                  | 	                       ^^^^^^^^^^^^^
            {file}:5:33: note: the other end of the race
                5 |     public bool IsReady() {"{"} if (_ready) return true; return false; {"}"}
                  |                                 ^^^^^^
                  = sees: Another thread may see the flag before the state.
                  = cure: Store with release

            1 finding in 1 file.

            """,
            result.Output);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Clean_source_is_exit_code_0()
    {
        _folder.Write("Empty.cs", "class Empty;");

        var result = await Tool.RunAsync("scan", _folder.Path);

        Assert.Equal((0, "no publication race found in 1 file.\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_files_and_lines()
    {
        var second = _folder.Write("b/Two.cs", "class Two { bool _ready; void A() => _ready = true; void B() => _ready = false; }");
        var first = _folder.Write("a/One.cs", "class One { bool _ready; void A() => _ready = true; }");

        var result = await Tool.RunAsync("scan", _folder.Path);

        var places = result.Output.Split('\n').Where(line => line.Contains(" TEST0001: ")).Select(line => line.Split(": ")[0]);
        Assert.Equal([$"{first}:1:38", $"{second}:1:38", $"{second}:1:65"], places);
    }

    [Fact]
    public async Task Build_output_and_hidden_folders_are_left_out()
    {
        _folder.Write("Clean.cs", "class Clean;");
        _folder.Write("bin/Box.cs", Racy);
        _folder.Write("obj/Box.cs", Racy);
        _folder.Write(".cache/Box.cs", Racy);

        Assert.Equal(0, (await Tool.RunAsync("scan", _folder.Path)).ExitCode);
    }

    [Fact]
    public async Task A_single_file_is_scanned_alone()
    {
        var clean = _folder.Write("Clean.cs", "class Clean;");
        _folder.Write("Box.cs", Racy);

        Assert.Equal(0, (await Tool.RunAsync("scan", clean)).ExitCode);
    }

    [Fact]
    public async Task Several_paths_are_one_scan()
    {
        var one = _folder.Write("One.cs", "class One { bool _ready; void A() => _ready = true; }");
        var two = _folder.Write("Two.cs", "class Two { bool _ready; void A() => _ready = true; }");

        Assert.EndsWith("2 findings in 2 files.\n", (await Tool.RunAsync("scan", one, two)).Output);
    }

    [Fact]
    public async Task Code_that_does_not_bind_is_scanned_all_the_same()
    {
        _folder.Write("Box.cs", "class Box : Missing { bool _ready; void A() { Unknown.Call(; _ready = true; } }");

        Assert.Equal(1, (await Tool.RunAsync("scan", _folder.Path)).ExitCode);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("silent", 0)]
    [InlineData("suggestion", 1)]
    [InlineData("error", 1)]
    public async Task Severities_of_an_editorconfig_above_the_folder_are_honoured(string severity, int exitCode)
    {
        _folder.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.TEST0001.severity = {severity}\n");
        _folder.Write("src/Box.cs", Racy);

        Assert.Equal(exitCode, (await Tool.RunAsync("scan", _folder.At("src"))).ExitCode);
    }

    [Fact]
    public async Task A_suppressed_finding_is_not_reported()
    {
        _folder.Write("Box.cs", "#pragma warning disable TEST0001\n" + Racy);

        Assert.Equal(0, (await Tool.RunAsync("scan", _folder.Path)).ExitCode);
    }
}
