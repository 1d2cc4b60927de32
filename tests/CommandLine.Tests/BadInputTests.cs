using SafePublication.CommandLine.Scanning;
using SafePublication.CommandLine.Tests.StandIn;
using Xunit;

namespace SafePublication.CommandLine.Tests;

/// <summary>Bad input is one clear line on standard error and exit code 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_path_that_does_not_exist() => RefusedAsync("no such file or folder", _folder.At("missing"));

    [Fact]
    public Task A_folder_without_source() => RefusedAsync("no C# source in this folder", _folder.Path);

    [Fact]
    public Task A_file_of_another_kind() => RefusedAsync("not a solution, a C# project, a C# file or a folder", _folder.Write("a.txt", ""));

    [Fact]
    public Task An_option_that_does_not_exist() => RefusedAsync("Unrecognized option '--fast'", _folder.Path, "--fast");

    [Fact]
    public Task A_project_that_is_no_xml() => RefusedAsync("the project cannot be loaded: ", _folder.Write("a.csproj", "<Project"));

    [Fact]
    public Task A_solution_that_is_none() => RefusedAsync("the solution cannot be read: ", _folder.Write("a.sln", "nonsense"));

    [Fact]
    public Task A_project_without_source() => RefusedAsync("no C# source in this project", _folder.Write("a.csproj", Projects.Library));

    [Fact]
    public Task A_solution_without_a_csharp_project() =>
        RefusedAsync("no C# project in this solution", _folder.Write("a.slnx", """<Solution><Project Path="a.fsproj" /></Solution>"""));

    [Fact]
    public Task A_solution_that_lists_a_missing_project() =>
        RefusedAsync("no such project, though the solution lists it", _folder.Write("a.slnx", """<Solution><Project Path="a.csproj" /></Solution>"""));

    [Fact]
    public Task A_file_that_cannot_be_read()
    {
        File.CreateSymbolicLink(_folder.At("Gone.cs"), _folder.At("nowhere"));
        return RefusedAsync("cannot be read: ", _folder.Path);
    }

    [Fact]
    public async Task A_sarif_file_that_cannot_be_written()
    {
        _folder.Write("Empty.cs", "class Empty;");

        await RefusedAsync("cannot be written: ", _folder.Path, "--sarif", _folder.At("missing/out.sarif"));
    }

    [Fact]
    public async Task An_analyzer_that_crashes_is_shown()
    {
        _folder.Write("Empty.cs", "class Empty;");

        var result = await Tool.RunAsync(new Rulebook([new CrashingAnalyzer()], []), "scan", _folder.Path);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Matches("^safepub: AD0001: .*CrashingAnalyzer.*the bug.*\n$", result.Error);
    }

    [Fact]
    public async Task A_repair_that_crashes_is_shown()
    {
        _folder.Write("Box.cs", "class Box { bool _ready; void A() => _ready = true; }");

        var result = await Tool.RunAsync(new Rulebook([new PlainFlagAnalyzer()], [new CrashingFix()]), "scan", _folder.Path);

        Assert.Equal((2, "", "safepub: internal error: InvalidOperationException: the bug\n"), (result.ExitCode, result.Output, result.Error));
    }

    private static async Task RefusedAsync(string reason, params string[] args)
    {
        var result = await Tool.RunAsync(["scan", .. args]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("safepub: ", result.Error);
        Assert.Contains(reason, result.Error);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }
}
