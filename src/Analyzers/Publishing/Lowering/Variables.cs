using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What the uncaptured locals and parameters of a function hold, and what its ref locals refer to.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> _captured;
    private readonly Dictionary<ISymbol, Value> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Place> _references = new(SymbolEqualityComparer.Default);
    private readonly Stack<Dictionary<ISymbol, Value>> _blocks = new();
    private ISymbol? _replaced;

    public Variables(HashSet<ISymbol> captured) => _captured = captured;

    public bool IsCaptured(ISymbol variable) => _captured.Contains(variable);

    public Value this[ISymbol variable] => _values.TryGetValue(variable, out var value) ? value
        : variable is IParameterSymbol parameter ? Value.Parameter(parameter)
        : Value.Unknown;

    /// <summary>An assignment: where several reach a use, any of them may be the value.</summary>
    public void Assign(ISymbol variable, Value value)
    {
        if (_blocks.Count > 0 && SymbolEqualityComparer.Default.Equals(variable, _replaced))
            Replace(variable, value, _blocks.Peek());
        else
            _values[variable] = _values.TryGetValue(variable, out var old) ? value.Or(old) : value;
    }

    /// <summary>From here on the variable holds another value, whatever it held or referred to.</summary>
    public void Set(ISymbol variable, Value value)
    {
        _references.Remove(variable);
        _values[variable] = value;
    }

    /// <summary>A list of statements begins: what one of them assigns is the only value for those that follow.</summary>
    public void Enter() => _blocks.Push(new(SymbolEqualityComparer.Default));

    /// <summary>The next assignment to the variable is a statement of the list by itself.</summary>
    public void ReplaceNext(ISymbol variable) => _replaced = variable;

    /// <summary>The list ends: whether it ran at all is not known, so the values from before it count again.</summary>
    public void Leave()
    {
        foreach (var pair in _blocks.Pop())
            _values[pair.Key] = _values[pair.Key].Or(pair.Value);
    }

    private void Replace(ISymbol variable, Value value, Dictionary<ISymbol, Value> before)
    {
        // A local that has no value yet is not read before it has one.
        if (!before.ContainsKey(variable) && (_values.ContainsKey(variable) || variable is IParameterSymbol))
            before[variable] = this[variable];
        _values[variable] = value;
        _replaced = null;
    }

    /// <summary>Locals that hold the allocated object <paramref name="held"/> also hold <paramref name="alias"/>.</summary>
    public void Alias(Value held, Value alias)
    {
        if (held.Kind != ValueKind.Fresh)
            return;
        foreach (var variable in _values.Where(pair => pair.Value.All.Any(value => value.Source is not null && value.Source == held.Source)).Select(pair => pair.Key).ToList())
            _values[variable] = _values[variable].Or(alias);
    }

    public Place? Reference(ISymbol variable) => _references.TryGetValue(variable, out var place) ? place : null;

    public void Refer(ISymbol variable, Place place) => _references[variable] = place.Referred;
}
