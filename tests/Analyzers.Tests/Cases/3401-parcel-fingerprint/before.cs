using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3401;

public sealed class Parcel
{
    private readonly object _seal = new();
    private readonly byte[] _waybill;
    private readonly string _depot;
    private Guid _fingerprint;

    public Parcel(string depot, byte[] waybill)
    {
        _depot = depot;
        _waybill = waybill;
    }

    public string Label => _depot + "/" + Fingerprint().ToString("N");

    public bool SameAs(Parcel other) => other.Fingerprint() == Fingerprint();

    private Guid Fingerprint()
    {
        if (_fingerprint != Guid.Empty)
        {
            return _fingerprint;
        }

        Monitor.Enter(_seal);
        try
        {
            if (_fingerprint == Guid.Empty)
            {
                Span<byte> mix = stackalloc byte[16];
                mix[0] = 1;
                for (int i = 0; i < _waybill.Length; i++)
                {
                    mix[i & 15] = (byte)((mix[i & 15] * 31) + _waybill[i]);
                }

                _fingerprint = new Guid(mix);
            }

            return _fingerprint;
        }
        finally
        {
            Monitor.Exit(_seal);
        }
    }
}
