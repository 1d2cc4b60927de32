using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3103;

public sealed class BrokerChannel
{
    private enum Stage { Closed, Negotiating, Open }

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<Task<(string Version, int MaxFrame)>> _handshake;
    private Stage _stage;
    private string _version;
    private int _maxFrame;

    public BrokerChannel(Func<Task<(string Version, int MaxFrame)>> handshake) => _handshake = handshake;

    public async Task<int> FramesForAsync(int bytes)
    {
        await OpenAsync().ConfigureAwait(false);
        int header = _version.StartsWith("1.", StringComparison.Ordinal) ? 8 : 12;
        return (bytes + header + _maxFrame - 1) / _maxFrame;
    }

    private async ValueTask OpenAsync()
    {
        if (_stage == Stage.Open)
        {
            return;
        }

        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_stage != Stage.Open)
            {
                _stage = Stage.Negotiating;
                (_version, _maxFrame) = await _handshake().ConfigureAwait(false);
                _stage = Stage.Open;
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
