using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5821;

public readonly struct Crc
{
    private readonly uint _bits;

    public Crc(uint bits) => _bits = bits;

    public bool IsZero => _bits == 0;

    public override string ToString() => _bits.ToString("x8");
}

public readonly record struct Fingerprint(Crc Sum)
{
    public bool Missing => Sum.IsZero;
}

public sealed class Segment
{
    private readonly byte[] _content;
    private Fingerprint _print;

    public Segment(byte[] content) => _content = content;

    public Fingerprint Print => _print.Missing ? (_print = Compute()) : _print;

    private Fingerprint Compute()
    {
        uint sum = 2166136261;
        foreach (byte b in _content)
        {
            sum = unchecked((sum ^ b) * 16777619);
        }

        return new Fingerprint(new Crc(Math.Max(1, sum)));
    }
}

public static class SegmentIndex
{
    public static IReadOnlyDictionary<string, int> Duplicates(IReadOnlyList<Segment> segments)
    {
        var seen = new ConcurrentDictionary<string, int>();
        Parallel.For(0, segments.Count * 2, i =>
            seen.AddOrUpdate(segments[i / 2].Print.Sum.ToString(), 1, static (_, n) => n + 1));
        return seen;
    }
}
