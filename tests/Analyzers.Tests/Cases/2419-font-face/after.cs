using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace Corpus.C2419;

public abstract class LazyResource
{
    private readonly object _load = new();
    private volatile bool _loaded;

    protected LazyResource(string path) => Path = path;

    public string Path { get; }

    protected void Load()
    {
        if (_loaded == false)
        {
            lock (_load)
            {
                if (_loaded == false)
                {
                    using var stream = File.OpenRead(Path);
                    LoadCore(stream);
                    _loaded = true;
                }
            }
        }
    }

    protected abstract void LoadCore(Stream stream);
}

public sealed class FontFace : LazyResource
{
    private readonly Dictionary<int, ushort> _advances = new();
    private int _unitsPerEm;
    private short _ascent;

    public FontFace(string path)
        : base(path)
    {
    }

    public float Ascent(float size)
    {
        Load();
        return _ascent * size / _unitsPerEm;
    }

    public float Measure(string text, float size)
    {
        Load();
        int units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += _advances.TryGetValue(rune.Value, out ushort advance) ? advance : _unitsPerEm / 2;
        }

        return units * size / _unitsPerEm;
    }

    protected override void LoadCore(Stream stream)
    {
        Span<byte> record = stackalloc byte[6];
        stream.ReadExactly(record);
        _unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(record);
        _ascent = BinaryPrimitives.ReadInt16BigEndian(record[2..]);
        int glyphs = BinaryPrimitives.ReadUInt16BigEndian(record[4..]);
        for (int i = 0; i < glyphs; i++)
        {
            stream.ReadExactly(record);
            _advances[BinaryPrimitives.ReadInt32BigEndian(record)] = BinaryPrimitives.ReadUInt16BigEndian(record[4..]);
        }
    }
}
