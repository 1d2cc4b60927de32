using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3508;

public enum TileState
{
    Blank,
    Loading,
    Shown,
    Broken,
}

public interface IRasterSource
{
    byte[] Fetch(int zoom, int column, int row, out int stride);
}

public sealed class TileViewModel
{
    private readonly IRasterSource _source;
    private readonly int _zoom, _column, _row;
    private TileState _state;
    private byte[] _pixels;
    private int _stride;
    private string _complaint;

    public TileViewModel(IRasterSource source, int zoom, int column, int row)
    {
        _source = source;
        _zoom = zoom;
        _column = column;
        _row = row;
    }

    public void Show()
    {
        if (_state != TileState.Blank)
        {
            return;
        }

        _state = TileState.Loading;
        _ = Task.Run(Load);
    }

    public string Paint(Span<byte> line, int y)
    {
        switch (_state)
        {
            case TileState.Shown:
                _pixels.AsSpan(y * _stride, _stride).CopyTo(line);
                return null;
            case TileState.Broken:
                return _complaint.ToUpperInvariant();
            default:
                line.Clear();
                return null;
        }
    }

    private void Load()
    {
        try
        {
            var pixels = _source.Fetch(_zoom, _column, _row, out int stride);
            _stride = stride;
            _pixels = pixels;
            _state = TileState.Shown;
        }
        catch (IOException e)
        {
            _complaint = e.Message;
            _state = TileState.Broken;
        }
    }
}
