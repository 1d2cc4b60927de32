using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5916;

public sealed class AtomicBoolean
{
    private int _value;

    public static implicit operator bool(AtomicBoolean flag) => flag.Get();

    public bool Get() => Volatile.Read(ref _value) != 0;

    public bool Raise() => Interlocked.Exchange(ref _value, 1) == 0;
}

internal sealed class PolicyState
{
    public readonly AtomicBoolean Loaded = new();
    public string[] Allowed;
    public int MaxAge;
}

public sealed class PolicyGate
{
    private readonly object _sync = new();
    private readonly PolicyState _state = new();
    private readonly Func<IDictionary<string, string>> _source;

    public PolicyGate(Func<IDictionary<string, string>> source) => _source = source;

    public bool Admits(string origin, int age)
    {
        if (!_state.Loaded)
        {
            Load(_state);
        }

        return age <= _state.MaxAge && _state.Permits(origin);
    }

    private void Load(PolicyState state)
    {
        lock (_sync)
        {
            if (state.Loaded)
            {
                return;
            }

            var raw = _source();
            state.Allowed = raw["origins"].Split(',');
            state.MaxAge = int.Parse(raw["max-age"]);
            state.Loaded.Raise();
        }
    }
}

internal static class PolicyStateExtensions
{
    public static bool Permits(this PolicyState state, string origin) => Array.IndexOf(state.Allowed, origin) >= 0;
}
