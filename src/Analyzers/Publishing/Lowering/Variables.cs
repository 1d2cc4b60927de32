using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What the uncaptured locals and parameters of a function hold, and what its ref locals refer to.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> _captured;
    private readonly Dictionary<ISymbol, Value> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Place> _references = new(SymbolEqualityComparer.Default);

    public Variables(HashSet<ISymbol> captured) => _captured = captured;

    public bool IsCaptured(ISymbol variable) => _captured.Contains(variable);

    public Value this[ISymbol variable] => _values.TryGetValue(variable, out var value) ? value
        : variable is IParameterSymbol parameter ? Value.Parameter(parameter)
        : Value.Unknown;

    /// <summary>An assignment: where several reach a use, any of them may be the value.</summary>
    public void Assign(ISymbol variable, Value value) =>
        _values[variable] = _values.TryGetValue(variable, out var old) ? value.Or(old) : value;

    public Place? Reference(ISymbol variable) => _references.TryGetValue(variable, out var place) ? place : null;

    public void Refer(ISymbol variable, Place place) => _references[variable] = place;
}
