using Xunit;

namespace SafePublication.Rooms.Tests;

/// <summary>An order that is redundant changes nothing: the checker finds the same outcomes without it.</summary>
public sealed class HarmlessRoomTests
{
    [Fact]
    public async Task Redundant_order_leaves_the_outcomes_as_they_are()
    {
        var broken = await OutcomesAsync("PUB9001.Broken");

        Assert.Contains("16, 16", broken);
        Assert.Equal(broken, await OutcomesAsync("PUB9001.Fixed"));
    }

    private static async Task<string> OutcomesAsync(string scenario)
    {
        var (exitCode, output) = await Tool.RunAsync("check", Room.Assembly, "--scenario", scenario);
        Assert.Equal(0, exitCode);
        return output[output.IndexOf(": exhausted", StringComparison.Ordinal)..];
    }
}
