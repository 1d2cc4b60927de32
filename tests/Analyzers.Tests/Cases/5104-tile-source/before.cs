using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5104;

public abstract class TileSource
{
    private readonly object _describe = new();
    private bool _described;

    protected void Describe()
    {
        if (_described)
        {
            return;
        }

        lock (_describe)
        {
            if (!_described)
            {
                OnDescribe();
                _described = true;
            }
        }
    }

    protected abstract void OnDescribe();
}

public sealed class FolderTileSource : TileSource
{
    private readonly string _folder;
    private int _minZoom;
    private int _maxZoom;
    private string _extension;

    public FolderTileSource(string folder) => _folder = folder;

    public string PathFor(int zoom, int column, int row)
    {
        Describe();
        if (zoom < _minZoom || zoom > _maxZoom)
        {
            return null;
        }

        return System.IO.Path.Combine(_folder, zoom.ToString(), column.ToString(), row + _extension);
    }

    protected override void OnDescribe()
    {
        _minZoom = int.MaxValue;
        foreach (string level in System.IO.Directory.GetDirectories(_folder))
        {
            if (int.TryParse(System.IO.Path.GetFileName(level), out int zoom))
            {
                _minZoom = Math.Min(_minZoom, zoom);
                _maxZoom = Math.Max(_maxZoom, zoom);
            }
        }

        _extension = System.IO.File.Exists(System.IO.Path.Combine(_folder, "jpeg")) ? ".jpg" : ".png";
    }
}
