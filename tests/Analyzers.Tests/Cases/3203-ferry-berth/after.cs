using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3203;

public abstract class Berth
{
    private readonly object _gate = new();
    private readonly string _port;
    private volatile bool _bound;

    protected Berth(string port) => _port = port;

    protected void EnsureBound()
    {
        if (_bound)
        {
            return;
        }

        lock (_gate)
        {
            if (_bound)
            {
                return;
            }

            Bind(_port);
            _bound = true;
        }
    }

    protected abstract void Bind(string port);
}

public sealed class FerryBerth : Berth
{
    private readonly Func<string, IReadOnlyList<int>> _survey;
    private int _deepest;
    private int[] _ramps;

    public FerryBerth(string port, Func<string, IReadOnlyList<int>> survey)
        : base(port) => _survey = survey;

    public bool Accepts(int draught, int width)
    {
        EnsureBound();
        return draught < _deepest && Array.BinarySearch(_ramps, width) >= 0;
    }

    protected override void Bind(string port)
    {
        var depths = _survey(port);
        _ramps = new int[depths.Count];
        for (int i = 0; i < _ramps.Length; i++)
        {
            _ramps[i] = depths[i] / 2;
            _deepest = Math.Max(_deepest, depths[i]);
        }

        Array.Sort(_ramps);
    }
}
