using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3811;

public sealed class FogArchive
{
    private readonly object _sync = new();
    private readonly string _file;
    private readonly Func<IReadOnlyList<int>> _bureau;
    private bool _filled;
    private int[] _visibility;
    private string _origin;

    public FogArchive(string file, Func<IReadOnlyList<int>> bureau)
    {
        _file = file;
        _bureau = bureau;
    }

    public string Report(int hour)
    {
        if (!Volatile.Read(ref _filled))
        {
            Fill();
        }

        return $"{_visibility[hour % _visibility.Length]} m ({_origin})";
    }

    private void Fill()
    {
        lock (_sync)
        {
            if (_filled)
            {
                return;
            }

            if (System.IO.File.Exists(_file))
            {
                var lines = System.IO.File.ReadAllLines(_file);
                _visibility = Array.ConvertAll(lines, int.Parse);
                _origin = "archive";
                _filled = true;
                return;
            }

            var hours = new List<int>(_bureau());
            hours.Reverse();
            _visibility = hours.ToArray();
            _origin = "bureau";
            Volatile.Write(ref _filled, true);
        }
    }
}
