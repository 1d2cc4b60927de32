using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3316;

public sealed class NodeLink
{
    private const int Idle = 0;
    private const int Dialing = 1;
    private const int Live = 2;

    private int _state;
    private Stream _stream;
    private byte[] _salt;

    public async Task DialAsync(string host, int port)
    {
        if (Interlocked.CompareExchange(ref _state, Dialing, Idle) != Idle)
        {
            return;
        }

        var client = new TcpClient();
        await client.ConnectAsync(host, port).ConfigureAwait(false);
        var stream = client.GetStream();
        byte[] salt = new byte[16];
        await stream.ReadExactlyAsync(salt).ConfigureAwait(false);
        _salt = salt;
        _stream = stream;
        Interlocked.Exchange(ref _state, Live);
    }

    public bool TrySend(byte[] payload)
    {
        if (_state != Live)
        {
            return false;
        }

        byte[] frame = new byte[payload.Length];
        for (int i = 0; i < frame.Length; i++)
        {
            frame[i] = (byte)(payload[i] ^ _salt[i % _salt.Length]);
        }

        lock (_stream)
        {
            _stream.Write(frame);
        }

        return true;
    }
}
