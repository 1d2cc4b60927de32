using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Corpus.C6410;

public sealed class FrameTap : IDisposable
{
    private readonly Stream _source;
    private readonly Thread _pump;
    private volatile bool _stopping;
    private volatile StrongBox<ArraySegment<byte>> _latest = new(ArraySegment<byte>.Empty);

    public FrameTap(Stream source)
    {
        _source = source;
        _pump = new Thread(Pump) { IsBackground = true };
        _pump.Start();
    }

    public uint Fingerprint()
    {
        var frame = _latest.Value;
        uint hash = 2166136261;
        foreach (byte b in frame)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash;
    }

    public void Dispose()
    {
        _stopping = true;
        _pump.Join();
    }

    private void Pump()
    {
        while (!_stopping)
        {
            var buffer = new byte[1500];
            int read = _source.Read(buffer, 0, buffer.Length);
            if (read == 0)
            {
                return;
            }

            int start = 0;
            while (start < read && buffer[start] == 0x7E)
            {
                start++;
            }

            _latest = new StrongBox<ArraySegment<byte>>(new ArraySegment<byte>(buffer, start, read - start));
        }
    }
}
