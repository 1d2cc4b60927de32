using Xunit;

namespace SafePublication.Rooms.Tests;

/// <summary>
/// What the checker does not find yet: every turn of a loop loads anew. The page of such a rule shows a table made by hand.
/// </summary>
[Trait("Gap", "Merged loads of a loop in the model checker")]
public sealed class UnseenRaceTests
{
    public static TheoryData<string> Rooms => [.. Room.Unseen];

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task The_checker_exhausts_both_programs(string folder)
    {
        var id = new Room(folder).Id;

        Assert.StartsWith($"{id}.Broken: exhausted", await CheckedAsync($"{id}.Broken"));
        Assert.StartsWith($"{id}.Fixed: exhausted", await CheckedAsync($"{id}.Fixed"));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_page_says_that_its_table_is_made_by_hand(string folder)
    {
        Assert.Contains("the table is made by hand", new Room(folder).Page);
        Assert.DoesNotContain("safepub check", new Room(folder).Page);
    }

    private static async Task<string> CheckedAsync(string scenario) =>
        (await Tool.RunAsync("check", Room.Assembly, "--scenario", scenario)).Output;
}
