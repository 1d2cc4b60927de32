using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4414;

internal sealed class Permit
{
    internal bool Granted;
    internal string Holder;
    internal DateTime Until;
}

internal sealed class PermitOffice
{
    private readonly Permit _permit = new();
    private readonly string _site;

    public PermitOffice(string site) => _site = site;

    public bool MayDig(string crew, out string reason)
    {
        if (!Volatile.Read(ref _permit.Granted))
        {
            reason = "no permit for " + _site;
            return false;
        }

        if (DateTime.UtcNow >= _permit.Until)
        {
            reason = "expired";
            return false;
        }

        reason = _permit.Holder.Equals(crew, StringComparison.OrdinalIgnoreCase) ? null : "issued to " + _permit.Holder;
        return reason is null;
    }

    public void Grant(string holder, TimeSpan validity)
    {
        lock (_permit)
        {
            if (_permit.Granted)
            {
                throw new InvalidOperationException("already granted");
            }

            _permit.Holder = holder;
            _permit.Until = DateTime.UtcNow + validity;
            _permit.Granted = true;
        }
    }
}
