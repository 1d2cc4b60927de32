using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C211;

internal sealed class DispatchTable
{
    private readonly int[][] levels;
    private SpinLock spin = new SpinLock(enableThreadOwnerTracking: false);
    private volatile byte linked;
    private int[] slots;
    private int depth;

    public DispatchTable(int[][] levels)
    {
        this.levels = levels;
    }

    public int Resolve(int index)
    {
        if (linked != 1)
        {
            Link();
        }

        return (uint)index < (uint)slots.Length ? slots[index] : -depth;
    }

    private void Link()
    {
        bool taken = false;
        try
        {
            spin.Enter(ref taken);
            if (linked == 1)
            {
                return;
            }

            var flat = new List<int>();
            foreach (int[] level in levels)
            {
                flat.AddRange(level);
            }

            slots = flat.ToArray();
            depth = levels.Length;
            linked = 1;
        }
        finally
        {
            if (taken)
            {
                spin.Exit();
            }
        }
    }
}
