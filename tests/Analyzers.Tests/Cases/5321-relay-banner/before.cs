using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5321;

public sealed class RelaySession
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Task<string>> _handshake;
    private int _started;
    private string _banner;
    private int _window;

    public RelaySession(Func<Task<string>> handshake) => _handshake = handshake;

    public async Task<string> FrameAsync(string text)
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            _ = Task.Run(OpenAsync);
        }

        await _opened.Task.ConfigureAwait(false);
        return _banner + text[..Math.Min(text.Length, _window)];
    }

    private async Task OpenAsync()
    {
        try
        {
            string hello = await _handshake().ConfigureAwait(false);
            _banner = "[" + hello.Trim() + "] ";
            _window = hello.Length * 16;
            _opened.SetResult();
        }
        catch (Exception e)
        {
            _opened.SetException(e);
        }
    }
}
