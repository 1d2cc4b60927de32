using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6005;

public sealed class LeaseBoard
{
    private struct Cell
    {
        public bool Taken;
        public Guid Owner;
        public DateTime Since;
    }

    private readonly Cell[] _cells;
    private readonly object[] _stripes;

    public LeaseBoard(int seats, int stripes)
    {
        _cells = new Cell[seats];
        _stripes = new object[stripes];
        for (int i = 0; i < stripes; i++)
        {
            _stripes[i] = new object();
        }
    }

    public Guid? OwnerOf(int seat)
    {
        ref Cell cell = ref _cells[seat];
        return cell.Taken ? cell.Owner : null;
    }

    public TimeSpan Age(int seat, DateTime now)
    {
        ref Cell cell = ref _cells[seat];
        if (!cell.Taken)
        {
            return TimeSpan.Zero;
        }

        return now - cell.Since;
    }

    public bool TryClaim(int seat, Guid owner)
    {
        lock (_stripes[seat % _stripes.Length])
        {
            ref Cell cell = ref _cells[seat];
            if (cell.Taken)
            {
                return false;
            }

            cell.Owner = owner;
            cell.Since = DateTime.UtcNow;
            cell.Taken = true;
            return true;
        }
    }
}
