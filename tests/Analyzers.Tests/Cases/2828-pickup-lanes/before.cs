namespace Corpus.C2828;

public sealed class LaneGate : IDisposable
{
    private readonly ReaderWriterLockSlim _inner = new();

    public Held Enter()
    {
        _inner.EnterWriteLock();
        return new Held(_inner);
    }

    public void Dispose() => _inner.Dispose();

    public readonly struct Held(ReaderWriterLockSlim inner) : IDisposable
    {
        public void Dispose() => inner.ExitWriteLock();
    }
}

public sealed class PickupLanes : IDisposable
{
    private struct Lane
    {
        public int Count;
        public long[] Parcels;
    }

    private readonly LaneGate _gate = new();
    private readonly Lane[] _lanes;
    private readonly Action<int, long> _dispatch;
    private readonly Timer _timer;

    public PickupLanes(int lanes, int capacity, Action<int, long> dispatch)
    {
        _dispatch = dispatch;
        _lanes = new Lane[lanes];
        for (int i = 0; i < lanes; i++)
        {
            _lanes[i].Parcels = new long[capacity];
        }

        _timer = new Timer(_ => Drain(), null, 500, 500);
    }

    public bool Offer(int lane, long parcel)
    {
        using (_gate.Enter())
        {
            ref Lane target = ref _lanes[lane];
            if (target.Count == target.Parcels.Length)
            {
                return false;
            }

            target.Parcels[target.Count] = parcel;
            target.Count++;
            return true;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Drain()
    {
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            if (_lanes[lane].Count == 0)
            {
                continue;
            }

            while (TryTake(lane, out long parcel))
            {
                _dispatch(lane, parcel);
            }
        }
    }

    private bool TryTake(int lane, out long parcel)
    {
        using (_gate.Enter())
        {
            if (_lanes[lane].Count is var count and > 0)
            {
                parcel = _lanes[lane].Parcels[count - 1];
                _lanes[lane].Count = count - 1;
                return true;
            }
        }

        parcel = 0;
        return false;
    }
}
