using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C4005;

public sealed class SegmentWriter : IAsyncDisposable
{
    private readonly Channel<string> _queue = Channel.CreateBounded<string>(new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly object _namesLock = new();
    private readonly List<string> _names = new();
    private readonly string _folder;
    private readonly long _limit;
    private readonly Task _loop;

    private bool _open;
    private StreamWriter _segment;
    private long _used;
    private int _number;

    public SegmentWriter(string folder, long limit)
    {
        _folder = folder;
        _limit = limit;
        _loop = Task.Run(ConsumeAsync);
    }

    public ValueTask AppendAsync(string line) => _queue.Writer.WriteAsync(line);

    public string[] Names()
    {
        lock (_namesLock)
        {
            return _names.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task ConsumeAsync()
    {
        await foreach (var line in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_open && _used + line.Length > _limit)
            {
                await RollAsync().ConfigureAwait(false);
            }

            if (!_open)
            {
                OpenNext();
            }

            await _segment.WriteLineAsync(line).ConfigureAwait(false);
            _used += line.Length + 1;
        }

        if (_open)
        {
            await RollAsync().ConfigureAwait(false);
        }
    }

    private void OpenNext()
    {
        string name = Path.Combine(_folder, "segment-" + ++_number + ".log");
        _open = true;
        _segment = new StreamWriter(name, append: false, Encoding.UTF8);
        _used = 0;
        lock (_namesLock)
        {
            _names.Add(name);
        }
    }

    private async Task RollAsync()
    {
        _open = false;
        await _segment.DisposeAsync().ConfigureAwait(false);
        _segment = null;
    }
}
