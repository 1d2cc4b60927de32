using System.Text.RegularExpressions;
using Xunit;

namespace SafePublication.House.Tests;

/// <summary>What no file of the house may contain; the example cases are other people's code in shape and are left out.</summary>
public sealed partial class SourceRulesTests
{
    // A file that long holds more than one concept, whatever its name says.
    private const int LongestFile = 350;

    // Half of the files are read without scrolling far.
    private const int MedianFile = 125;

    private static readonly string[] Sources = [.. SourceFiles.All.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Cases/"))];

    private static readonly string[] Texts = [.. SourceFiles.All.Where(IsText)];

    [Fact]
    public void The_house_is_found() => Assert.InRange(Sources.Length, 50, 5000);

    [Fact]
    public void No_file_is_long() => Assert.DoesNotContain(Sources, file => Lines(file).Length > LongestFile);

    [Fact]
    public void Most_files_are_short() =>
        Assert.InRange(Sources.Select(file => Lines(file).Length).Order().ElementAt(Sources.Length / 2), 1, MedianFile);

    [Fact]
    public void No_name_is_a_drawer_for_everything() => Assert.DoesNotContain(Sources, file => Drawer().IsMatch(Path.GetFileName(file)));

    [Fact]
    public void No_test_is_left_out() => Assert.Empty(Found(Sources.Where(file => file.StartsWith("tests/", StringComparison.Ordinal)), LeftOut()));

    [Fact]
    public void No_warning_is_switched_off_in_src() =>
        Assert.Empty(Found(Sources.Where(file => file.StartsWith("src/", StringComparison.Ordinal)), SwitchedOff()));

    [Fact]
    public void No_note_to_self() => Assert.Empty(Found(Sources, Unfinished()));

    // Tests quote programs, and programs have regions.
    [Fact]
    public void No_region_outside_quoted_programs() =>
        Assert.Empty(Found(Sources.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)), Region()));

    [Fact]
    public void No_path_of_somebodys_machine() => Assert.Empty(Found(Texts, MachinePath()));

    private static bool IsText(string file) => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".targets" or ".md" or ".json" or ".sln";

    private static string[] Lines(string file) => File.ReadAllLines(Repository.At(file));

    private static IEnumerable<string> Found(IEnumerable<string> files, Regex pattern) =>
        from file in files
        where Path.GetFileName(file) != $"{nameof(SourceRulesTests)}.cs"
        from line in Lines(file).Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex("Util|Helper|Common|Manager|Misc")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"\bSkip\s*=")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"#pragma warning disable|\[SuppressMessage|\bassembly: SuppressMessage")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"^\s*#region")]
    private static partial Regex Region();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.:/])/(home|root|work|Users)/|\b[A-Z]:\\\\?Users")]
    private static partial Regex MachinePath();
}
