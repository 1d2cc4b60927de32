using System;
using System.Threading;

namespace Corpus.C2313;

public interface ILeaseAuthority
{
    (string Address, int Weight) Grant(string service);
}

public sealed class EndpointLease
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly ILeaseAuthority _authority;
    private readonly string _service;
    private long _grantedTicks;
    private string _address;
    private int _weight;

    public EndpointLease(ILeaseAuthority authority, string service)
    {
        _authority = authority;
        _service = service;
    }

    public TimeSpan Age
    {
        get
        {
            long granted = Volatile.Read(ref _grantedTicks);
            return granted == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(DateTime.UtcNow.Ticks - granted);
        }
    }

    public Uri Resolve(out int weight)
    {
        if (Volatile.Read(ref _grantedTicks) == 0)
        {
            Acquire();
        }

        weight = _weight;
        return new Uri("https://" + _address + "/" + _service);
    }

    private void Acquire()
    {
        _rw.EnterUpgradeableReadLock();
        try
        {
            if (_grantedTicks != 0)
            {
                return;
            }

            var (address, weight) = _authority.Grant(_service);
            _rw.EnterWriteLock();
            try
            {
                _address = address;
                _weight = weight;
                Volatile.Write(ref _grantedTicks, DateTime.UtcNow.Ticks);
            }
            finally
            {
                _rw.ExitWriteLock();
            }
        }
        finally
        {
            _rw.ExitUpgradeableReadLock();
        }
    }
}
