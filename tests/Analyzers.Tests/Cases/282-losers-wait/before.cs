using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C282;

internal sealed class RegistryHive
{
    private const int Closed = 0;
    private const int Opening = 1;
    private const int Open = 2;

    private readonly Func<string, byte[]> _map;
    private int _state = Closed;
    private byte[] _view;
    private int _root;

    public RegistryHive(Func<string, byte[]> map) => _map = map;

    public byte Read(int offset)
    {
        EnsureOpen();
        return _view[_root + offset];
    }

    private void EnsureOpen()
    {
        if (Volatile.Read(ref _state) == Open)
        {
            return;
        }

        if (Interlocked.CompareExchange(ref _state, Opening, Closed) == Closed)
        {
            _view = _map("hive");
            _root = BitConverter.ToInt32(_view, 0);
            Volatile.Write(ref _state, Open);
            return;
        }

        var spinner = new SpinWait();
        while (Volatile.Read(ref _state) != Open)
        {
            spinner.SpinOnce();
        }
    }
}
