using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5012;

public sealed class HullPlate
{
    private readonly object _stamp = new();
    private readonly string _yard;
    private Guid _serial;

    public HullPlate(string yard) => _yard = yard;

    public Guid Serial
    {
        get
        {
            if (_serial != Guid.Empty)
            {
                return _serial;
            }

            lock (_stamp)
            {
                if (_serial == Guid.Empty)
                {
                    _serial = Guid.NewGuid();
                }

                return _serial;
            }
        }
    }

    public override string ToString() => _yard + "-" + Serial.ToString("N");
}
