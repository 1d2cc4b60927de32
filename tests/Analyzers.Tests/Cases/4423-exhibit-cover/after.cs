using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4423;

public sealed class Exhibit
{
    private struct Cover
    {
        public volatile byte[] Pixels;
        public int Width;
        public int Height;
    }

    private static readonly ConcurrentDictionary<int, Exhibit> s_exhibits = new();

    private readonly string _file;
    private Cover _cover;

    private Exhibit(string file) => _file = file;

    public static Exhibit Number(int number, string folder) =>
        s_exhibits.GetOrAdd(number, n => new Exhibit(System.IO.Path.Combine(folder, n + ".raw")));

    public double AspectRatio()
    {
        Decode();
        return (double)_cover.Width / _cover.Height;
    }

    public byte Brightness(int x, int y)
    {
        Decode();
        return _cover.Pixels[(y * _cover.Width) + x];
    }

    private void Decode()
    {
        if (_cover.Pixels is not null)
        {
            return;
        }

        byte[] raw = System.IO.File.ReadAllBytes(_file);
        _cover.Width = BitConverter.ToInt32(raw, 0);
        _cover.Height = BitConverter.ToInt32(raw, 4);
        _cover.Pixels = raw[8..];
    }
}
