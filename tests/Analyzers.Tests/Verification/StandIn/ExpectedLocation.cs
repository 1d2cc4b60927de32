using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected: a numbered mark, a start, or a start and an end.</summary>
internal sealed record ExpectedLocation
{
    public int? MarkupKey { get; init; }

    public string Path { get; init; } = SourcePaths.First;

    public LinePosition Start { get; init; }

    public LinePosition? End { get; init; }

    public ExpectedLocation Resolve(IReadOnlyDictionary<int, ExpectedLocation> marks)
    {
        if (MarkupKey is not { } key)
            return this;
        return marks.TryGetValue(key, out var marked)
            ? marked
            : throw new InvalidOperationException($"No source marks a span with {{|#{key}:...|}}.");
    }

    public bool Matches(Location actual)
    {
        var span = actual.GetLineSpan();
        return span.Path == Path && span.StartLinePosition == Start && (End is null || span.EndLinePosition == End);
    }

    public override string ToString()
        => $"{Path}({Start.Line + 1},{Start.Character + 1}" + (End is { } end ? $",{end.Line + 1},{end.Character + 1})" : ")");
}
