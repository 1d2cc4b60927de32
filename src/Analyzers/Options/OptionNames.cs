using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Options;

/// <summary>The names of the options. What has their prefix and is none of them is misspelt; every other name is somebody else's.</summary>
internal static class OptionNames
{
    public const string MemoryModel = Prefix + "memory_model";
    public const string AssumeConcurrent = Prefix + "assume_concurrent";
    public const string Flags = Prefix + "flags";

    private const string Prefix = "safe_publication.";

    private static readonly string[] Known = [MemoryModel, AssumeConcurrent, Flags];

    /// <summary>The misspelt names among some options, each with the nearest one that exists.</summary>
    public static IEnumerable<UnknownOption> Unknown(AnalyzerConfigOptions options) => Keys(options)
        .Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Known.Contains(key, StringComparer.OrdinalIgnoreCase))
        .Select(key => new UnknownOption(key, Known.OrderBy(known => Distance(key, known)).First()));

    // A host that cannot list its options leaves nothing to be said of their names.
    private static IEnumerable<string> Keys(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    /// <summary>How many characters have to be inserted, removed or replaced to make one name the other (Levenshtein).</summary>
    private static int Distance(string written, string known)
    {
        var above = Enumerable.Range(0, known.Length + 1).ToArray();
        foreach (var letter in written)
        {
            var row = new int[above.Length];
            row[0] = above[0] + 1;
            for (var column = 1; column < row.Length; column++)
            {
                var replaced = above[column - 1] + (letter == known[column - 1] ? 0 : 1);
                row[column] = Math.Min(replaced, Math.Min(above[column], row[column - 1]) + 1);
            }

            above = row;
        }

        return above[known.Length];
    }
}
