using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4521;

public abstract class LiftDrive
{
    private protected enum Mode { Parked, Moving, Levelled }

    private readonly ReaderWriterLockSlim _rw = new();
    private protected Mode Current;
    private protected int Floor;

    public bool TryFloor(out int floor)
    {
        using (EnterRead())
        {
            if (Current is Mode.Levelled)
            {
                floor = Floor;
                return true;
            }
        }

        floor = -1;
        return false;
    }

    public void Travel(int target)
    {
        using (EnterWrite())
        {
            Current = Mode.Moving;
            Move(target);
            Current = Mode.Levelled;
        }
    }

    private protected abstract void Move(int target);

    private Exit EnterRead()
    {
        _rw.EnterReadLock();
        return new Exit(_rw, write: false);
    }

    private Exit EnterWrite()
    {
        _rw.EnterWriteLock();
        return new Exit(_rw, write: true);
    }

    private readonly struct Exit(ReaderWriterLockSlim rw, bool write) : IDisposable
    {
        public void Dispose()
        {
            if (write)
            {
                rw.ExitWriteLock();
            }
            else
            {
                rw.ExitReadLock();
            }
        }
    }
}

public sealed class CableLift(Action<int> winch) : LiftDrive
{
    private protected override void Move(int target)
    {
        winch(target - Floor);
        Floor = target;
    }
}
