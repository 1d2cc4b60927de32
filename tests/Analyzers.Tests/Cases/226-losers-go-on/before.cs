using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C226;

public sealed class DriverHost
{
    private readonly Func<string, System.IO.Stream> _open;
    private int _opened;
    private System.IO.Stream _handle;
    private int _features;

    public DriverHost(Func<string, System.IO.Stream> open) => _open = open;

    public bool Supports(int feature)
    {
        EnsureOpen();
        return (_features & (1 << feature)) != 0;
    }

    public int Control(byte code)
    {
        EnsureOpen();
        lock (this)
        {
            _handle.WriteByte(code);
            return _handle.ReadByte();
        }
    }

    private void EnsureOpen()
    {
        if (Interlocked.Exchange(ref _opened, 1) == 0)
        {
            _handle = _open("/dev/widget0");
            _features = _handle.ReadByte();
        }
    }
}
