using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5407;

public sealed class BeaconClient
{
    private sealed class Reply
    {
        public readonly SemaphoreSlim Arrived = new(0, 1);
        public bool Granted;
        public string Berth;
        public int Draft;
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Reply> _waiting = new();
    private readonly Action<int, string> _send;
    private int _lastId;

    public BeaconClient(Action<int, string> send) => _send = send;

    public async Task<string> RequestBerthAsync(string ship, TimeSpan patience)
    {
        int id = Interlocked.Increment(ref _lastId);
        var reply = new Reply();
        _waiting[id] = reply;
        _send(id, ship);
        if (!await reply.Arrived.WaitAsync(patience).ConfigureAwait(false))
        {
            _waiting.TryRemove(id, out _);
            throw new TimeoutException(ship);
        }

        if (!reply.Granted)
        {
            return "anchor outside";
        }

        return reply.Berth + " draft " + reply.Draft;
    }

    public void OnFrame(int id, ReadOnlySpan<char> body)
    {
        if (!_waiting.TryRemove(id, out var reply))
        {
            return;
        }

        int slash = body.IndexOf('/');
        if (slash > 0 && int.TryParse(body[(slash + 1)..], out int draft))
        {
            reply.Berth = body[..slash].ToString();
            reply.Draft = draft;
            reply.Granted = true;
        }

        reply.Arrived.Release();
    }
}
