using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4720;

public sealed class TenantQuotas : IDisposable
{
    private sealed record State(bool Loaded, int Limit, string Plan, DateTime Until);

    private readonly Func<(int Limit, string Plan)> _fetch;
    private readonly Timer _refresh;
    private State _state = new(false, 0, "free", DateTime.MinValue);

    public TenantQuotas(Func<(int Limit, string Plan)> fetch)
    {
        _fetch = fetch;
        _refresh = new Timer(static s => ((TenantQuotas)s).Refresh(), this, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    public bool Admit(int used, out string plan)
    {
        State now = _state;
        if (!now.Loaded)
        {
            plan = "free";
            return used < 10;
        }

        plan = now.Plan;
        return used < now.Limit || DateTime.UtcNow > now.Until;
    }

    public void Dispose() => _refresh.Dispose();

    private void Refresh()
    {
        var (limit, plan) = _fetch();
        _state = new State(true, limit, plan, DateTime.UtcNow.AddMinutes(15));
    }
}
