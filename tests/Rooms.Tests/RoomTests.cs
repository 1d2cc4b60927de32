using System.Text.RegularExpressions;
using Xunit;

namespace SafePublication.Rooms.Tests;

/// <summary>
/// Rule and checker vouch for each other: a page's broken program is reported and violated, its fixed one is silent and exhausted, and
/// the page shows exactly these programs and this witness.
/// </summary>
public sealed partial class RoomTests
{
    public static TheoryData<string> Rooms => [.. Room.Folders];

    public static TheoryData<string> WitnessedRooms => [.. Room.Folders.Except(Room.Harmless)];

    [Fact]
    public void There_are_rooms() => Assert.NotEmpty(Room.Folders);

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task The_broken_program_is_reported_where_it_is_marked(string folder)
    {
        var room = new Room(folder);
        var (exitCode, output) = await Tool.RunAsync("scan", room.At("Broken.cs"));

        Assert.Equal(1, exitCode);
        var reports = Reports().Matches(output).Select(report => $"{report.Groups["line"]}: {report.Groups["id"]}");
        Assert.Equal(Marks(room.Read("Broken.cs")), reports.Distinct());
        Assert.Contains(reports, report => report.EndsWith(room.Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task The_fixed_program_is_silent(string folder) =>
        Assert.Equal(0, (await Tool.RunAsync("scan", new Room(folder).At("Fixed.cs"))).ExitCode);

    [Theory]
    [MemberData(nameof(WitnessedRooms))]
    public async Task The_broken_program_is_violated_by_the_witness_on_the_page(string folder)
    {
        var room = new Room(folder);
        var (exitCode, output) = await Tool.RunAsync(room.Command("Broken"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{room.Id}.Broken: violated", output);
        Assert.Contains($"\n```text\n{output.Trim()}\n```\n", room.Page);
    }

    [Theory]
    [MemberData(nameof(WitnessedRooms))]
    public async Task The_witness_on_the_page_is_repeated_by_its_replay_file(string folder)
    {
        var room = new Room(folder);
        var witnesses = Directory.CreateTempSubdirectory("witness-");
        await Tool.RunAsync([.. room.Command("Broken"), "--witnesses", witnesses.FullName]);
        var (exitCode, output) = await Tool.RunAsync("check", Room.Assembly, "--replay", Assert.Single(witnesses.GetFiles("*.replay")).FullName);
        var shown = Assert.Single(witnesses.GetFiles("*.txt")).OpenText().ReadToEnd().ReplaceLineEndings("\n");
        witnesses.Delete(recursive: true);

        Assert.Equal(1, exitCode);
        Assert.Contains(shown.Split("\nRepair: ")[0], output);
    }

    [Theory]
    [MemberData(nameof(WitnessedRooms))]
    public async Task The_fixed_program_is_exhausted(string folder)
    {
        var room = new Room(folder);
        var (exitCode, output) = await Tool.RunAsync(room.Command("Fixed"));

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"{room.Id}.Fixed: exhausted", output);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_page_shows_both_programs(string folder)
    {
        var room = new Room(folder);
        Assert.All(["Broken.cs", "Fixed.cs"], file => Assert.Contains($"\n```csharp\n{room.Read(file).Trim()}\n```\n", room.Page));
    }

    private static IEnumerable<string> Marks(string program) =>
        from line in program.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from mark in Mark().Matches(line.Text)
        select $"{line.Number}: {mark.Value}";

    [GeneratedRegex(@"Broken\.cs:(?<line>\d+):\d+: \w+ (?<id>PUB\d{4}):")]
    private static partial Regex Reports();

    // A comment at the end of a reported line names its rules: "// PUB1001" or "// PUB1001, PUB3001".
    [GeneratedRegex(@"(?<=// .*)PUB\d{4}")]
    private static partial Regex Mark();
}
