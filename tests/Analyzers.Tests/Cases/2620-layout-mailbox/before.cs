using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2620;

public sealed class LayoutRequest
{
    public int Width;
    public int Height;
    public bool Urgent;
    public readonly List<string> Reasons = new();
}

public sealed class LayoutMailbox : IDisposable
{
    private readonly Action<LayoutRequest> _layout;
    private readonly AutoResetEvent _posted = new(false);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private LayoutRequest _pending;
    private int _replaced;

    public LayoutMailbox(Action<LayoutRequest> layout)
    {
        _layout = layout;
        _loop = Task.Factory.StartNew(Loop, TaskCreationOptions.LongRunning);
    }

    public int Replaced => Volatile.Read(ref _replaced);

    public void Post(int width, int height, string reason, bool urgent)
    {
        var request = new LayoutRequest { Width = width, Height = height };
        request.Reasons.Add(reason);
        request.Urgent = urgent;

        LayoutRequest older = Interlocked.Exchange(ref _pending, request);
        if (older != null)
        {
            Interlocked.Increment(ref _replaced);
        }

        _posted.Set();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _posted.Set();
        _loop.Wait();
        _posted.Dispose();
        _stop.Dispose();
    }

    private void Loop()
    {
        while (!_stop.IsCancellationRequested)
        {
            _posted.WaitOne();
            LayoutRequest request = Interlocked.Exchange(ref _pending, null);
            if (request == null)
            {
                continue;
            }

            if (request.Urgent)
            {
                request.Reasons.Add("urgent");
            }

            _layout(request);
        }
    }
}
