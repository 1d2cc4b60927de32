using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5201;

public abstract class GlyphSource
{
    private readonly object _gate = new();
    private readonly string _family;
    private volatile bool _closed;
    private volatile bool _loaded;

    protected GlyphSource(string family) => _family = family;

    public string Family => _family;

    public bool IsClosed => _closed;

    protected ushort[] Widths { get; set; }

    protected int Ascent { get; set; }

    public void Close() => _closed = true;

    protected void Demand()
    {
        if (_closed)
        {
            throw new ObjectDisposedException(_family);
        }

        if (_loaded)
        {
            return;
        }

        lock (_gate)
        {
            if (!_loaded)
            {
                Read(_family);
                _loaded = true;
            }
        }
    }

    protected abstract void Read(string family);
}

public sealed class FolderGlyphSource : GlyphSource
{
    private readonly string _folder;
    private int _lineGap;
    private long _measured;

    public FolderGlyphSource(string folder, string family)
        : base(family)
    {
        _folder = folder;
    }

    public long Measured => Interlocked.Read(ref _measured);

    public int LineHeight
    {
        get
        {
            Demand();
            return Ascent + _lineGap;
        }
    }

    public int Measure(ReadOnlySpan<char> text)
    {
        Demand();
        int total = 0;
        var widths = Widths;
        foreach (char c in text)
        {
            total += c < widths.Length ? widths[c] : widths[0];
        }

        Interlocked.Add(ref _measured, text.Length);
        return total;
    }

    protected override void Read(string family)
    {
        byte[] raw = File.ReadAllBytes(Path.Combine(_folder, family + ".met"));
        Ascent = raw[0];
        _lineGap = raw[1];
        var widths = new ushort[raw.Length - 2];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = raw[i + 2];
        }

        Widths = widths;
    }
}
