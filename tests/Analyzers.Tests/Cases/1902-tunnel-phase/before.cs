using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1902;

public sealed class Tunnel : IDisposable
{
    private enum Phase : byte
    {
        Idle,
        Dialing,
        Up,
    }

    private struct Link
    {
        public Phase Phase;
        public string Cipher;
        public int Mtu;
    }

    private readonly ReaderWriterLockSlim _door = new();
    private readonly Func<string, (string Cipher, int Mtu)> _handshake;
    private readonly string _peer;
    private Link _link;

    public Tunnel(string peer, Func<string, (string Cipher, int Mtu)> handshake)
    {
        _peer = peer;
        _handshake = handshake;
    }

    public int FrameSize(int payload)
    {
        switch (_link.Phase)
        {
            case Phase.Up:
                break;
            default:
                Dial();
                break;
        }

        return Math.Min(payload, _link.Mtu) + _link.Cipher.Length;
    }

    public void Dispose() => _door.Dispose();

    private void Dial()
    {
        _door.EnterWriteLock();
        try
        {
            if (_link.Phase == Phase.Up)
            {
                return;
            }

            _link.Phase = Phase.Dialing;
            var (cipher, mtu) = _handshake(_peer);
            _link.Cipher = cipher;
            _link.Mtu = mtu;
            _link.Phase = Phase.Up;
        }
        finally
        {
            _door.ExitWriteLock();
        }
    }
}
