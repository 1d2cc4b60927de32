using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4010;

public sealed class DrainCoordinator
{
    private readonly CancellationTokenSource _stopAccepting = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<CancellationToken, Task<int>> _flush;
    private readonly TimeSpan _patience;
    private int _begun;
    private string _reason;
    private DateTime _since;
    private int _abandoned;
    private bool _failed;

    public DrainCoordinator(Func<CancellationToken, Task<int>> flush, TimeSpan patience)
    {
        _flush = flush;
        _patience = patience;
    }

    public CancellationToken StopAccepting => _stopAccepting.Token;

    public bool IsDraining => Volatile.Read(ref _begun) != 0;

    public bool TryAccept(Action work)
    {
        if (IsDraining)
        {
            return false;
        }

        work();
        return true;
    }

    public void Begin(string reason)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
        {
            return;
        }

        _reason = reason;
        _since = DateTime.UtcNow;
        _stopAccepting.Cancel();
        ThreadPool.QueueUserWorkItem(static self => _ = self.DrainAsync(), this, preferLocal: false);
    }

    public async Task<string> WaitAsync()
    {
        await _drained.Task.ConfigureAwait(false);
        string how = _failed ? "failed" : _abandoned == 0 ? "clean" : _abandoned + " abandoned";
        return _reason + " (" + how + ") since " + _since.ToString("T");
    }

    private async Task DrainAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            _abandoned = await _flush(patience.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _failed = true;
            Console.Error.WriteLine("drain for '" + _reason + "' after " + (DateTime.UtcNow - _since) + ": " + e.Message);
        }
        finally
        {
            _drained.TrySetResult();
        }
    }
}
