using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6008;

public sealed class CodecProbe
{
    private readonly object _sync = new();
    private readonly Func<string> _detect;
    private bool _probed;
    private (string Name, int Level) _choice;

    public CodecProbe(Func<string> detect) => _detect = detect;

    public (string Name, int Level) Choice
    {
        get
        {
            if (!Volatile.Read(ref _probed))
            {
                Probe();
            }

            return _choice;
        }
    }

    public string ContentEncoding() => Choice is { Level: > 0 } c ? c.Name.ToLowerInvariant() : "identity";

    private void Probe()
    {
        lock (_sync)
        {
            if (_probed)
            {
                return;
            }

            try
            {
                _choice = (_detect(), 5);
                Volatile.Write(ref _probed, true);
            }
            catch (PlatformNotSupportedException)
            {
                _choice = ("gzip", 1);
                _probed = true;
            }
        }
    }
}
