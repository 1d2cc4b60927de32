using System.Text.RegularExpressions;

namespace SafePublication.Rooms.Tests;

/// <summary>A rule's folder: its two programs and its page.</summary>
internal sealed partial class Room(string folder)
{
    /// <summary>The programs of all rooms and their scenarios.</summary>
    public static string Assembly { get; } = Repository.At($"tests/Rooms/bin/{Repository.Configuration}/net10.0/SafePublication.Rooms.dll");

    /// <summary>The folders that have programs, such as <c>PUB1001_PlainReadyLoad</c>.</summary>
    public static IEnumerable<string> Folders { get; } =
        [.. Directory.GetDirectories(Repository.At("src/Analyzers/Rules")).Where(HasProgram).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    /// <summary>The folders whose rule is about no race: there is nothing that the checker could see.</summary>
    public static IEnumerable<string> Harmless { get; } = ["PUB5002_MalformedContract", "PUB9001_RedundantOrder"];

    public string Id { get; } = folder[..folder.IndexOf('_')];

    public string Page => Read("README.md");

    /// <summary>The command that the page shows for a program, with its options in the place where the page has them.</summary>
    public string[] Command(string program) => [.. CommandOnPage().Split(' ').Select(word => word switch
    {
        "tests/Rooms/Rooms.csproj" => Assembly,
        _ when word == $"{Id}.Broken" => $"{Id}.{program}",
        _ => word,
    })];

    public string At(string file) => Repository.At($"src/Analyzers/Rules/{folder}/{file}");

    public string Read(string file) => File.ReadAllText(At(file)).ReplaceLineEndings("\n");

    private string CommandOnPage()
    {
        var commands = Commands().Matches(Page);
        Xunit.Assert.Single(commands);
        return commands[0].Groups["arguments"].Value;
    }

    private static bool HasProgram(string folder) => File.Exists(Path.Combine(folder, "Broken.cs"));

    [GeneratedRegex(@"^safepub (?<arguments>check .+)$", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
