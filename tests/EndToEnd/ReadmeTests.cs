using Xunit;

namespace SafePublication.EndToEnd;

/// <summary>What the first page shows is what the tool does.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    [Fact]
    public void It_is_one_screen() => Assert.InRange(Readme.Split('\n').Length, 30, 90);

    [Fact]
    public async Task The_output_it_shows_is_the_output_of_its_command()
    {
        const string Command = "dotnet run --project src/CommandLine -- scan samples/VirtualGic.History";
        Assert.Contains(Command, Readme);

        var run = await Shell.RunAsync(Repository.Root, [.. Command.Split(' ')[1..].SelectMany(AlreadyBuilt)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Block("text"), run.Output);
    }

    [Fact]
    public async Task The_test_command_is_the_one_that_continuous_integration_calls() =>
        Assert.Contains(Block("sh").Split('\n').Last(line => line.Contains("dotnet test")).Split('#')[0].Trim(), await File.ReadAllTextAsync(Repository.At(".ci/run")));

    // The tests were built with what they run; a second build at the same time would be in its way.
    private static string[] AlreadyBuilt(string argument) => argument == "--" ? ["--no-build", "-c", Repository.Configuration, "--"] : [argument];

    private static string Block(string language) => Readme.Split($"```{language}\n")[1].Split("```")[0];
}
