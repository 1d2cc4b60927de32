using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5012;

public sealed class HullPlate
{
    private readonly object _stamp = new();
    private readonly string _yard;
    private object _serial;

    public HullPlate(string yard) => _yard = yard;

    public Guid Serial
    {
        get
        {
            if (_serial is Guid known)
            {
                return known;
            }

            lock (_stamp)
            {
                _serial ??= Guid.NewGuid();
                return (Guid)_serial;
            }
        }
    }

    public override string ToString() => _yard + "-" + Serial.ToString("N");
}
