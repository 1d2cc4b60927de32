using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5005;

public sealed class FerryBerth
{
    private readonly object _assign = new();
    private bool _assigned;
    private string _pier;
    private int _gangway;

    public string Pier
    {
        get
        {
            if (!Volatile.Read(ref _assigned))
            {
                throw new InvalidOperationException("no pier yet");
            }

            return _pier;
        }
    }

    public void Assign(string pier, int gangway)
    {
        lock (_assign)
        {
            if (_assigned)
            {
                throw new InvalidOperationException("already assigned");
            }

            _pier = pier;
            _gangway = gangway;
            Volatile.Write(ref _assigned, true);
        }
    }

    public override string ToString() => Volatile.Read(ref _assigned) ? _pier.ToUpperInvariant() + "/" + _gangway : "waiting";
}
