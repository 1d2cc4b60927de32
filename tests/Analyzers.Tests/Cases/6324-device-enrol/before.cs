using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6324;

public sealed partial class DeviceIdentity
{
    private int _claimed;
    private bool _enrolled;
    private Guid _id;
    private DateTimeOffset _since;
    private string _owner;

    public void Enrol(Func<(Guid Id, string Owner)> authority)
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
        {
            return;
        }

        var worker = new Thread(() =>
        {
            (_id, _owner) = authority();
            _since = DateTimeOffset.UtcNow;
            Volatile.Write(ref _enrolled, true);
        });
        worker.IsBackground = true;
        worker.Start();
    }
}

public sealed partial class DeviceIdentity
{
    public string Badge => Enrolled() ? $"{_owner}/{_id:N}" : "anonymous";

    public TimeSpan WaitForAge(TimeSpan patience)
    {
        long deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        var spin = new SpinWait();
        while (!Enrolled())
        {
            if (Environment.TickCount64 > deadline)
            {
                return TimeSpan.MinValue;
            }

            spin.SpinOnce();
        }

        return DateTimeOffset.UtcNow - _since;
    }

    private bool Enrolled() => Volatile.Read(ref _enrolled);
}
