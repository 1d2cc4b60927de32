using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4222;

public sealed class LockerSession : IDisposable
{
    private readonly Lock _wire = new();
    private readonly System.IO.Stream _port;
    private readonly byte[] _frame = new byte[4];
    private readonly int _doors;
    private bool _closed;
    private string _closedBy;

    public LockerSession(System.IO.Stream port, int doors)
    {
        _port = port;
        _doors = doors;
    }

    public bool Open(int door)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if ((uint)door >= (uint)_doors)
        {
            return false;
        }

        lock (_wire)
        {
            if (_closed)
            {
                throw new ObjectDisposedException(nameof(LockerSession), _closedBy);
            }

            _frame[0] = 0x8A;
            _frame[1] = (byte)door;
            _frame[2] = 0x11;
            _frame[3] = (byte)(_frame[0] ^ _frame[1] ^ _frame[2]);
            _port.Write(_frame);
            return _port.ReadByte() == 0x01;
        }
    }

    public void Dispose() => Close("disposed");

    public void Close(string by)
    {
        lock (_wire)
        {
            if (!_closed)
            {
                _closedBy = by;
                _closed = true;
                _port.Dispose();
            }
        }
    }
}
