using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5508;

public sealed class Bathymetry
{
    private struct Cell
    {
        public bool Sounded;
        public int Fathoms;
        public string Bottom;
    }

    private readonly object[] _stripes = new object[16];
    private readonly Cell[] _cells;
    private readonly Func<int, (int Fathoms, string Bottom)> _sonar;

    public Bathymetry(int cells, Func<int, (int Fathoms, string Bottom)> sonar)
    {
        _cells = new Cell[cells];
        _sonar = sonar;
        for (int i = 0; i < _stripes.Length; i++)
        {
            _stripes[i] = new object();
        }
    }

    public bool Anchorable(int at)
    {
        ref Cell cell = ref _cells[at];
        if (!Volatile.Read(ref cell.Sounded))
        {
            Sound(at);
        }

        return cell.Fathoms < 20 && cell.Bottom != "rock";
    }

    private void Sound(int at)
    {
        lock (_stripes[at % _stripes.Length])
        {
            if (_cells[at].Sounded)
            {
                return;
            }

            var (fathoms, bottom) = _sonar(at);
            _cells[at].Fathoms = fathoms;
            _cells[at].Bottom = bottom;
            Volatile.Write(ref _cells[at].Sounded, true);
        }
    }
}
