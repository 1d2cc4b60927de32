using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2226;

public sealed record QuotaDocument(int DefaultLimit, Dictionary<string, int> Limits);

public interface IQuotaStore
{
    QuotaDocument Load();
}

public sealed class QuotaRules
{
    private readonly object _configure = new();
    private readonly IQuotaStore _store;
    private volatile bool _configured;
    private Dictionary<string, int> _limits;
    private int _default;

    public QuotaRules(IQuotaStore store) => _store = store;

    public int LimitFor(string caller)
    {
        Dictionary<string, int> limits;
        int fallback;
        if (_configured)
        {
            limits = _limits;
            fallback = _default;
        }
        else
        {
            Configure(out limits, out fallback);
        }

        return limits.TryGetValue(caller, out int limit) ? limit : fallback;
    }

    public bool Exceeded(string caller, int used) => used > LimitFor(caller);

    private void Configure(out Dictionary<string, int> limits, out int fallback)
    {
        lock (_configure)
        {
            if (!_configured)
            {
                var document = _store.Load();
                _limits = new Dictionary<string, int>(document.Limits, StringComparer.OrdinalIgnoreCase);
                _default = document.DefaultLimit;
                _configured = true;
            }

            limits = _limits;
            fallback = _default;
        }
    }
}

public sealed class Throttle
{
    private readonly QuotaRules _rules;

    public Throttle(QuotaRules rules) => _rules = rules;

    public int Delay(string caller, int used) => _rules.Exceeded(caller, used) ? 1000 : 0;
}
