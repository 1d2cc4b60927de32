using System;
using System.IO;
using System.Threading.Tasks;

namespace Corpus.S2128;

public sealed class UpstreamLink
{
    private abstract record State
    {
        public sealed record Down(string Reason) : State;

        public sealed record Up(Stream Stream, int Window, DateTime Since) : State;
    }

    private readonly Func<Task<Stream>> _dial;
    private readonly object _transition = new();
    private State _state = new State.Down("never dialed");

    public UpstreamLink(Func<Task<Stream>> dial) => _dial = dial;

    public bool IsUp => _state is State.Up;

    public string Status => _state switch
    {
        State.Up { Window: 0 } up => "stalled since " + up.Since.ToString("O"),
        State.Up up => "up since " + up.Since.ToString("O"),
        State.Down down => down.Reason,
        _ => "unknown",
    };

    public async Task DialAsync(int window)
    {
        var stream = await _dial().ConfigureAwait(false);
        lock (_transition)
        {
            if (_state is State.Up)
            {
                stream.Dispose();
                return;
            }

            _state = new State.Up(stream, window, DateTime.UtcNow);
        }
    }

    public bool TrySend(ReadOnlySpan<byte> payload)
    {
        if (_state is not State.Up up || payload.Length > up.Window)
        {
            return false;
        }

        try
        {
            up.Stream.Write(payload);
            return true;
        }
        catch (IOException e)
        {
            Fail(up, e.Message);
            return false;
        }
    }

    private void Fail(State.Up seen, string reason)
    {
        lock (_transition)
        {
            if (ReferenceEquals(_state, seen))
            {
                _state = new State.Down(reason);
                seen.Stream.Dispose();
            }
        }
    }
}
