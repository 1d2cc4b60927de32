using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5218;

public abstract class OpenOnce
{
    private readonly object _opening = new();
    private volatile bool _opened;

    protected void Open()
    {
        if (!_opened)
        {
            OpenSlow();
        }
    }

    protected abstract void OpenCore();

    private void OpenSlow()
    {
        lock (_opening)
        {
            if (!_opened)
            {
                OpenCore();
                _opened = true;
            }
        }
    }
}

public sealed class TileStore : OpenOnce
{
    private readonly string _directory;
    private readonly Dictionary<int, string> _files = new();
    private int _minZoom;
    private int _maxZoom;
    private bool _empty;
    private int _hits;

    public TileStore(string directory) => _directory = directory;

    public int Hits => Volatile.Read(ref _hits);

    public (int Min, int Max) Zoom
    {
        get
        {
            Open();
            return _empty ? (0, 0) : (_minZoom, _maxZoom);
        }
    }

    public string Locate(int zoom)
    {
        Open();
        if (_empty || zoom < _minZoom || zoom > _maxZoom)
        {
            return null;
        }

        Interlocked.Increment(ref _hits);
        return _files.TryGetValue(zoom, out var file) ? file : null;
    }

    protected override void OpenCore()
    {
        _minZoom = int.MaxValue;
        _maxZoom = int.MinValue;
        foreach (string file in Directory.EnumerateFiles(_directory, "*.tiles"))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(file), out int zoom))
            {
                _files[zoom] = file;
                _minZoom = Math.Min(_minZoom, zoom);
                _maxZoom = Math.Max(_maxZoom, zoom);
            }
        }

        _empty = _files.Count == 0;
    }
}
