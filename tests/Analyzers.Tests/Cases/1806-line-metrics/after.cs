using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Corpus.C1806;

public readonly record struct LineMetrics(float Ascent, float Descent, float Gap)
{
    public float Height => Ascent + Descent + Gap;
}

public sealed class Typeface
{
    private static readonly Lazy<Typeface> s_fallback =
        new(() => new Typeface("fallback", [0x07, 0x00, 0x02, 0x00, 0x00, 0x80]));

    private readonly byte[] _hhea;
    private StrongBox<LineMetrics> _metrics;

    public Typeface(string family, byte[] hhea)
    {
        Family = family;
        _hhea = hhea;
    }

    public static Typeface Fallback => s_fallback.Value;

    public string Family { get; }

    public LineMetrics Metrics
    {
        get
        {
            var box = _metrics;
            if (box is null)
            {
                box = new StrongBox<LineMetrics>(Decode());
                _metrics = box;
            }

            return box.Value;
        }
    }

    private LineMetrics Decode()
    {
        const float unitsPerEm = 2048f;
        float ascent = BinaryPrimitives.ReadUInt16BigEndian(_hhea) / unitsPerEm;
        float descent = BinaryPrimitives.ReadUInt16BigEndian(_hhea.AsSpan(2)) / unitsPerEm;
        float gap = BinaryPrimitives.ReadUInt16BigEndian(_hhea.AsSpan(4)) / unitsPerEm;
        return new LineMetrics(Math.Max(ascent, 0.125f), descent, gap);
    }
}

public sealed class TextBlock(Typeface face, float size)
{
    public float Measure(ReadOnlySpan<char> text, int columns)
    {
        int rows = 1 + (text.Length / Math.Max(columns, 1));
        return rows * face.Metrics.Height * size;
    }
}

public static class Paginator
{
    public static float[] MeasureAll(string[] paragraphs, Typeface face, float size, int columns)
    {
        var block = new TextBlock(face ?? Typeface.Fallback, size);
        var heights = new float[paragraphs.Length];
        Parallel.For(0, paragraphs.Length, i =>
        {
            heights[i] = block.Measure(paragraphs[i], columns);
        });

        return heights;
    }
}
