using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5919;

public sealed record FleetState(bool Elected, string Leader, int Term)
{
    public static readonly FleetState Empty = new(false, null, 0);
}

public sealed class Published<T>
    where T : class
{
    private readonly object _edit = new();
    private T _value;

    public Published(T value) => _value = value;

    public T Value => _value;

    public void Update<TArg>(Func<T, TArg, T> change, TArg arg)
    {
        lock (_edit)
        {
            _value = change(_value, arg);
        }
    }
}

public static class FleetStateExtensions
{
    public static string LeaderOrNone(this FleetState state) =>
        state.Elected ? state.Leader.ToUpperInvariant() + "#" + state.Term : "none";
}

public sealed class Fleet
{
    private readonly Published<FleetState> _state = new(FleetState.Empty);

    public void Elect(string leader) =>
        _state.Update(static (s, name) => s with { Elected = true, Leader = name, Term = s.Term + 1 }, leader);

    public void Depose() => _state.Update(static (s, _) => s with { Elected = false, Leader = null }, 0);

    public string Banner() => _state.Value.LeaderOrNone();

    public bool IsCurrent(string leader, int term)
    {
        var state = _state.Value;
        return state.Elected && state.Term == term && state.Leader == leader;
    }
}
