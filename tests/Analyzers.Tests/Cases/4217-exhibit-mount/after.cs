using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4217;

public abstract class Exhibit
{
    private readonly object _mounting = new();
    private volatile bool _mounted;

    public string Room { get; init; } = "foyer";

    protected bool Mounted => _mounted;

    protected abstract void Mount();

    protected void EnsureMounted()
    {
        if (Mounted) return;

        bool taken = false;
        try
        {
            Monitor.Enter(_mounting, ref taken);
            if (!Mounted)
            {
                Mount();
                _mounted = true;
            }
        }
        finally
        {
            if (taken) Monitor.Exit(_mounting);
        }
    }
}

public sealed class DioramaExhibit(IReadOnlyList<string> figures) : Exhibit
{
    private Dictionary<string, int> _spots;
    private double _spacing;

    public double PositionOf(string figure)
    {
        EnsureMounted();
        return _spots.TryGetValue(figure, out int spot) ? spot * _spacing : double.NaN;
    }

    protected override void Mount()
    {
        var spots = new Dictionary<string, int>();
        foreach (string figure in figures)
        {
            spots.TryAdd(figure, spots.Count);
        }

        _spacing = 100.0 / Math.Max(1, spots.Count);
        _spots = spots;
    }
}
