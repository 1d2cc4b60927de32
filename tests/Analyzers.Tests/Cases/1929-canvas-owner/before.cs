using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1929;

public sealed class Canvas
{
    private readonly Thread _owner = Thread.CurrentThread;
    private readonly List<(int X, int Y)> _points = new();
    private bool _arranged;
    private int _width;
    private int _height;

    public int Area
    {
        get
        {
            VerifyAccess();
            if (!_arranged)
            {
                Arrange();
            }

            return _width * _height;
        }
    }

    public void Add(int x, int y)
    {
        VerifyAccess();
        _points.Add((x, y));
        _arranged = false;
    }

    public Task<byte[]> ExportAsync()
    {
        VerifyAccess();
        var copy = _points.ToArray();
        return Task.Run(() => Array.ConvertAll(copy, static p => (byte)(p.X ^ p.Y)));
    }

    private void Arrange()
    {
        foreach (var (x, y) in _points)
        {
            _width = Math.Max(_width, x);
            _height = Math.Max(_height, y);
        }

        _arranged = true;
    }

    private void VerifyAccess()
    {
        if (Thread.CurrentThread != _owner)
        {
            throw new InvalidOperationException("wrong thread");
        }
    }
}
