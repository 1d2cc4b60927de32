using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3812;

internal sealed class Interlock
{
    private readonly object _key = new();

    public Hold Take() => new(_key);

    public readonly struct Hold : IDisposable
    {
        private readonly object _key;

        public Hold(object key)
        {
            _key = key;
            Monitor.Enter(key);
        }

        public void Dispose() => Monitor.Exit(_key);
    }
}

internal sealed class FlyBar
{
    public volatile bool Rigged;
    public double Load;
    public string Piece;
}

internal sealed class FlyTower
{
    private readonly Interlock _safety = new();
    private readonly FlyBar[] _bars;

    public FlyTower(int count) => _bars = Array.ConvertAll(new int[count], static _ => new FlyBar());

    public void Rig(int index, string piece, double load)
    {
        using (_safety.Take())
        {
            var bar = _bars[index];
            if (bar.Rigged)
            {
                throw new InvalidOperationException(bar.Piece);
            }

            bar.Piece = piece;
            bar.Load = load;
            bar.Rigged = true;
        }
    }

    public string Cue(int index)
    {
        var bar = _bars[index];
        return bar.Rigged ? "fly " + bar.Piece + " at " + bar.Load.ToString("F0") + " kg" : "bar is bare";
    }
}
