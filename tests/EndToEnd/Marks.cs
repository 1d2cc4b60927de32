using System.Text.RegularExpressions;

namespace SafePublication.EndToEnd;

/// <summary>The lines of a program that carry the rule they break in a comment at their end.</summary>
internal static partial class Marks
{
    /// <summary>Every mark as "file:line: ID", in the order of the lines.</summary>
    public static string[] In(string file, string program) =>
    [
        .. program.Split('\n')
            .Select((line, index) => (Mark: Mark().Match(line), Line: index + 1))
            .Where(marked => marked.Mark.Success)
            .Select(marked => $"{file}:{marked.Line}: {marked.Mark.Groups["id"].Value}"),
    ];

    [GeneratedRegex(@"// (?<id>PUB\d{4})\s*$")]
    private static partial Regex Mark();
}
