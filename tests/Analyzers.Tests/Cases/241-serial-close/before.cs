using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C241;

public sealed class SerialLink
{
    private readonly object _state = new();
    private bool _open;
    private System.IO.Stream _stream;
    private byte[] _scratch;

    public void Open(System.IO.Stream stream)
    {
        lock (_state)
        {
            if (_open) return;
            _scratch = new byte[256];
            _stream = stream;
            _open = true;
        }
    }

    public void Close()
    {
        lock (_state)
        {
            if (!_open) return;
            _open = false;
            _stream.Dispose();
            _stream = null;
            _scratch = null;
        }
    }

    public int Receive(List<byte> into)
    {
        if (!_open)
        {
            return -1;
        }

        int n = _stream.Read(_scratch, 0, _scratch.Length);
        for (int i = 0; i < n; i++)
        {
            into.Add(_scratch[i]);
        }

        return n;
    }
}
