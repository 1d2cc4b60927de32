using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5228;

public sealed class BridgeHandshake
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<string[]> _dialects;
    private int _answers;
    private bool _accepted;
    private string _dialect;
    private int _window;

    public BridgeHandshake(Func<string[]> dialects) => _dialects = new Lazy<string[]>(dialects);

    public Task Settled => _settled.Task;

    public static async Task<string> NegotiateAsync(BridgeHandshake handshake, Func<Task<string>> receive)
    {
        _ = Task.Run(async () => handshake.OnAnswer(await receive().ConfigureAwait(false)));
        return await handshake.HeaderAsync().ConfigureAwait(false);
    }

    public async Task<string> HeaderAsync()
    {
        await _settled.Task.ConfigureAwait(false);
        if (!_accepted)
        {
            return "refused";
        }

        return _dialect.ToLowerInvariant() + ";" + _window;
    }

    public bool Wait(TimeSpan limit, out int window)
    {
        window = 0;
        if (!_settled.Task.Wait(limit))
        {
            return false;
        }

        if (_accepted)
        {
            window = _window;
        }

        return _accepted;
    }

    public void OnAnswer(string answer)
    {
        if (Interlocked.Increment(ref _answers) != 1)
        {
            return;
        }

        string[] parts = answer.Split(' ');
        _accepted = parts[0] == "OK" && parts.Length == 3;
        if (_accepted)
        {
            Adopt(parts[1], parts[2]);
        }

        _settled.TrySetResult();
    }

    private void Adopt(string dialect, string window)
    {
        _dialect = Array.Exists(_dialects.Value, d => d == dialect) ? dialect : "plain";
        _window = int.TryParse(window, out int size) ? size : 1;
    }
}
