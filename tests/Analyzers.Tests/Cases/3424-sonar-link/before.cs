using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3424;

public sealed class SonarLink
{
    private readonly Func<System.IO.Stream> _dial;
    private System.IO.BinaryWriter _writer;
    private uint _session;
    private bool _running;

    public SonarLink(Func<System.IO.Stream> dial) => _dial = dial;

    public Task StartAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _running = true;
        return Task.Run(OpenChannel, stop);
    }

    public bool TryPing(ushort bearing)
    {
        if (!_running)
        {
            return false;
        }

        _writer.Write(_session);
        _writer.Write(bearing);
        return true;
    }

    private void OpenChannel()
    {
        var stream = _dial();
        var seed = new byte[4];
        stream.ReadExactly(seed);
        _session = BitConverter.ToUInt32(seed);
        _writer = new System.IO.BinaryWriter(stream);
    }
}
