using Xunit;

namespace SafePublication.EndToEnd;

/// <summary>The command line in the hands of somebody who installs it as a dotnet tool.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_installed_tool_scans_loose_source()
    {
        var packed = await Shell.RunAsync(
            Repository.Root, ["pack", "src/CommandLine", "--no-build", "-c", Repository.Configuration, "-o", _folder.At("feed")]);
        Assert.Equal(0, packed.ExitCode);
        _folder.Write("nuget.config", LocalFeed.Only("feed"));
        var installed = await Shell.RunAsync(
            _folder.Path,
            ["tool", "install", "SafePublication.Tool", "--tool-path", "tools", "--configfile", "nuget.config"],
            ("NUGET_PACKAGES", _folder.At("packages")));
        Assert.Equal(0, installed.ExitCode);
        _folder.Write("src/Program.cs", Consumer.Program);

        var scan = await Shell.RunAsync(_folder.Path, [Directory.GetFiles(_folder.At("tools"), "safepub.dll", SearchOption.AllDirectories).First(), "scan", "src"]);

        Assert.Equal((1, ""), (scan.ExitCode, scan.Error));
        Assert.EndsWith("4 findings in 1 file.\n", scan.Output);
    }
}
