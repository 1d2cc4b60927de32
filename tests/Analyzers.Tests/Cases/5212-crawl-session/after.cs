using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5212;

public sealed class CrawlSession
{
    public enum Phase
    {
        Idle,
        Warming,
        Live,
    }

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<Uri, int> _visits = new();
    private readonly Func<string, Task<string>> _login;
    private volatile Phase _phase;
    private string _cookie;
    private int _budget;

    public CrawlSession(Func<string, Task<string>> login) => _login = login;

    public int Visited => _visits.Count;

    public async Task OpenAsync(string user, int budget)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_phase == Phase.Live)
            {
                return;
            }

            _phase = Phase.Warming;
            _cookie = await _login(user).ConfigureAwait(false);
            _budget = Math.Max(1, budget);
            _phase = Phase.Live;
        }
        finally
        {
            _turn.Release();
        }
    }

    public bool TryStamp(Uri page, out string header)
    {
        if (!IsLive())
        {
            header = null;
            return false;
        }

        int visits = _visits.AddOrUpdate(page, 1, static (_, n) => n + 1);
        header = _cookie.Trim() + "; visit=" + visits;
        return visits <= _budget;
    }

    public async Task<string> ReportAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return _phase == Phase.Live ? $"live, {_budget} per page" : _phase.ToString();
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsLive() => _phase == Phase.Live;
}
