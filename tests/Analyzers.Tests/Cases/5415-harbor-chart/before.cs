using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5415;

public sealed class HarborChart : IDisposable
{
    private readonly Func<string, string[]> _read;
    private readonly string _path;
    private object _sync = new();
    private bool _drawn;
    private int[] _soundings;
    private int _shallowest;
    private string _title;
    private bool _disposed;

    public HarborChart(string path, Func<string, string[]> read)
    {
        _path = path;
        _read = read;
    }

    public string Title
    {
        get
        {
            Soundings();
            return _title;
        }
    }

    public bool Passable(int draft)
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(HarborChart));
        }

        return Soundings().Length > 0 && _shallowest > draft;
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Console.Error.WriteLine("chart rolled up: " + _path);
        }
    }

    private int[] Soundings() => LazyInitializer.EnsureInitialized(ref _soundings, ref _drawn, ref _sync, () =>
    {
        var lines = _read(_path);
        var depths = new int[lines.Length - 1];
        int least = int.MaxValue;
        for (int i = 0; i < depths.Length; i++)
        {
            depths[i] = int.Parse(lines[i + 1]);
            least = Math.Min(least, depths[i]);
        }

        _title = lines[0];
        _shallowest = least;
        return depths;
    });
}
