using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3532;

public interface IFrameLink
{
    Task<byte[]> ReadFrameAsync(CancellationToken token);
}

public sealed class LinkHandshake
{
    private readonly IFrameLink _link;
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _compressed;
    private int _maxFrame;
    private string _peer;

    public LinkHandshake(IFrameLink link) => _link = link;

    public void Start(CancellationToken token) => _ = Task.Run(() => PumpAsync(token), token);

    public async Task<string> DescribeAsync()
    {
        await _greeted.Task.ConfigureAwait(false);
        if (!_compressed)
        {
            return _peer + " plain";
        }

        return _peer + " deflate up to " + _maxFrame;
    }

    public bool TryMaxFrame(out int maxFrame)
    {
        if (!_greeted.Task.IsCompletedSuccessfully)
        {
            maxFrame = 0;
            return false;
        }

        maxFrame = _compressed ? _maxFrame : 1024;
        return true;
    }

    private async Task PumpAsync(CancellationToken token)
    {
        try
        {
            byte[] hello = await _link.ReadFrameAsync(token).ConfigureAwait(false);
            _compressed = (hello[0] & 1) != 0;
            _maxFrame = BitConverter.ToInt32(hello, 1);
            _peer = System.Text.Encoding.UTF8.GetString(hello, 5, hello.Length - 5);
            _greeted.SetResult();
        }
        catch (Exception e)
        {
            _greeted.TrySetException(e);
        }
    }
}
