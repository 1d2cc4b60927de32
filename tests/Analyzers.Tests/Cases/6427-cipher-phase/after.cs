using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

namespace Corpus.C6427;

public interface IRecordTransport
{
    event Action<byte[]> Received;

    void Send(byte[] record);
}

public sealed class SecureRecords
{
    private const int Negotiating = 1;
    private const int Agreed = 2;
    private readonly object _handshake = new();
    private readonly IRecordTransport _transport;
    private int _phase;
    private string _suite;
    private byte _mask;

    public SecureRecords(IRecordTransport transport)
    {
        _transport = transport;
        _transport.Received += OnReply;
    }

    public void Begin(string offer)
    {
        lock (_handshake)
        {
            if (_phase == 0)
            {
                _phase = Negotiating;
                _transport.Send(Encoding.ASCII.GetBytes(offer));
            }
        }
    }

    public byte[] Protect(byte[] plain) => Volatile.Read(ref _phase) switch
    {
        Agreed => Array.ConvertAll(plain, b => (byte)(b ^ _mask)),
        Negotiating => throw new InvalidOperationException("The handshake is not complete."),
        _ => plain,
    };

    public string Describe() => Volatile.Read(ref _phase) >= Agreed ? _suite.ToUpperInvariant() : "none";

    private void OnReply(byte[] record)
    {
        lock (_handshake)
        {
            if (_phase != Negotiating || record.Length < 2)
            {
                return;
            }

            _suite = Encoding.ASCII.GetString(record, 1, record.Length - 1);
            _mask = record[0];
            Volatile.Write(ref _phase, Agreed);
        }
    }
}
