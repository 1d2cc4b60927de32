using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4107;

public sealed class PeerIdentity
{
    private readonly object _parse = new();
    private readonly byte[] _certificate;
    private volatile string _subject;
    private volatile int _strength;
    private bool _inspected;

    public PeerIdentity(byte[] certificate) => _certificate = certificate;

    public bool Allows(string host, int minimumBits)
    {
        Inspect();
        if (_strength < minimumBits)
        {
            return false;
        }

        return _subject.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(_subject[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, _subject, StringComparison.OrdinalIgnoreCase);
    }

    private void Inspect()
    {
        if (_inspected)
        {
            return;
        }

        lock (_parse)
        {
            if (_inspected)
            {
                return;
            }

            int length = _certificate[0];
            _subject = System.Text.Encoding.ASCII.GetString(_certificate, 1, length);
            _strength = (_certificate.Length - length - 1) * 8;
            _inspected = true;
        }
    }
}
