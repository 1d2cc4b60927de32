using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5603;

public sealed record ChatLine(long Sequence, string Sender, string Text, DateTime SentAt);

public sealed class ChatHistory
{
    private readonly object _append = new();
    private readonly string _channel;
    private ChatLine[] _lines = new ChatLine[64];
    private int _count;
    private long _sequence;

    public ChatHistory(string channel) => _channel = channel;

    public string Channel => _channel;

    public ChatLine Latest
    {
        get
        {
            int count = _count;
            return count == 0 ? null : _lines[count - 1];
        }
    }

    public ChatLine Append(string sender, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        lock (_append)
        {
            var line = new ChatLine(++_sequence, sender, text, DateTime.UtcNow);
            if (_count == _lines.Length)
            {
                var bigger = new ChatLine[_lines.Length * 2];
                Array.Copy(_lines, bigger, _count);
                _lines = bigger;
            }

            _lines[_count] = line;
            _count++;
            return line;
        }
    }

    public IReadOnlyList<ChatLine> Since(int cursor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cursor);

        int count = _count;
        if (cursor >= count)
        {
            return Array.Empty<ChatLine>();
        }

        var page = new ChatLine[count - cursor];
        Array.Copy(_lines, cursor, page, 0, page.Length);
        return page;
    }
}

public sealed class ChatRelay
{
    private readonly ChatHistory _history;

    public ChatRelay(ChatHistory history) => _history = history;

    public async Task PumpAsync(Func<ChatLine, Task> send, CancellationToken stop)
    {
        int cursor = 0;
        while (!stop.IsCancellationRequested)
        {
            foreach (var line in _history.Since(cursor))
            {
                await send(line).ConfigureAwait(false);
                cursor++;
            }

            await Task.Delay(250, stop).ConfigureAwait(false);
        }
    }
}
