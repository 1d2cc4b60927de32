using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.CommandLine.Repairing;

/// <summary>A file before and after the repairs.</summary>
internal sealed record SourceChange(string Path, SourceText Before, SourceText After)
{
    /// <summary>Every changed file once, in the order of their paths, although several projects may compile it.</summary>
    public static async Task<ImmutableArray<SourceChange>> BetweenAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var changes = new SortedDictionary<string, SourceChange>(StringComparer.Ordinal);
        var changed = after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments());
        foreach (var id in changed)
        {
            var change = await DescribeAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellation);
            if (changes.TryGetValue(change.Path, out var other) && !other.After.ContentEquals(change.After))
            {
                throw new SaveException($"{DisplayPath.Of(change.Path)}: two projects compile this file and would repair it differently; nothing was changed");
            }

            changes[change.Path] = change;
        }

        return [.. changes.Values.Where(change => !change.Before.ContentEquals(change.After))];
    }

    public void Save() => OutputFile.Write(Path, After.ToString(), Before.Encoding ?? Encoding.UTF8);

    public string Diff() => UnifiedDiff.Between(DisplayPath.Of(Path).TrimStart('/'), Before, After);

    private static async Task<SourceChange> DescribeAsync(Document before, Document after, CancellationToken cancellation) =>
        new(before.FilePath!, await before.GetTextAsync(cancellation), await after.GetTextAsync(cancellation));
}
