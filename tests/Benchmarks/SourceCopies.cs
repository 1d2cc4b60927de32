using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SafePublication.Benchmarks;

/// <summary>The example cases and the samples as often as wanted, each copy in a namespace of its own.</summary>
internal static partial class SourceCopies
{
    private static readonly (string Text, bool IsCorrected)[] Originals = [.. Read()];

    public static IReadOnlyList<string> Of(int copies) =>
        [.. Enumerable.Range(0, copies).SelectMany(copy => Originals.Select(original => Copy(original.Text, $"{(original.IsCorrected ? "After" : "Before")}{copy}")))];

    private static string Copy(string text, string suffix) => Space().Replace(text, match => $"{match.Value}.{suffix}");

    private static IEnumerable<(string Text, bool IsCorrected)> Read() =>
        from folder in (string[])["tests/Analyzers.Tests/Cases", "samples/VirtualGic"]
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        select (File.ReadAllText(file), Path.GetFileName(file) == "after.cs");

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex(@"^(namespace|using) (Corpus\.C\d+|VirtualGic)(?=;)", RegexOptions.Multiline)]
    private static partial Regex Space();
}
