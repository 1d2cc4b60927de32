using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

internal enum ValueKind
{
    None,
    Unknown,
    Constant,
    This,
    Parameter,

    /// <summary>An object that this body allocates.</summary>
    Fresh,

    /// <summary>Loaded from a place.</summary>
    Loaded,

    /// <summary>Returned by a call.</summary>
    Result,

    /// <summary>Returned by library code: which object it is, is not known, but it is one object.</summary>
    Opaque,

    /// <summary>A delegate for a method, lambda or local function.</summary>
    Function,
}

/// <summary>Where the value of an expression comes from: as much as the order of publications depends on.</summary>
internal sealed class Value
{
    public static readonly Value None = new(ValueKind.None);
    public static readonly Value Unknown = new(ValueKind.Unknown);
    public static readonly Value This = new(ValueKind.This);
    private const int MaxAlternatives = 4;

    private Value(ValueKind kind)
    {
        Kind = kind;
        Alternatives = ImmutableArray<Value>.Empty;
        Operands = ImmutableArray<Value>.Empty;
    }

    public ValueKind Kind { get; private init; }

    /// <summary>The constant, for <see cref="ValueKind.Constant"/>; null is a constant too.</summary>
    public object? ConstantValue { get; private init; }

    /// <summary>The parameter, function, or allocated type.</summary>
    public ISymbol? Symbol { get; private init; }

    /// <summary>The place that was loaded.</summary>
    public Place? Place { get; private init; }

    /// <summary>The load or the call that gave the value; for a fresh object the syntax node of its allocation.</summary>
    public object? Source { get; private init; }

    /// <summary>What a computed number was computed from.</summary>
    public ImmutableArray<Value> Operands { get; private init; }

    /// <summary>Other values that the expression may have (a local that is assigned on several paths).</summary>
    public ImmutableArray<Value> Alternatives { get; private init; }

    public static Value Constant(object? constant) => new(ValueKind.Constant) { ConstantValue = constant };

    public static Value Parameter(IParameterSymbol parameter) => new(ValueKind.Parameter) { Symbol = parameter };

    public static Value Fresh(SyntaxNode allocation, ITypeSymbol? type) => new(ValueKind.Fresh) { Source = allocation, Symbol = type };

    public static Value Loaded(Place place, Access? load) => new(ValueKind.Loaded) { Place = place, Source = load };

    /// <summary>A number computed from <paramref name="value"/> and <paramref name="other"/>: it depends on the loads of both.</summary>
    public static Value Derived(Value value, Value other) =>
        new(ValueKind.Unknown) { Operands = ImmutableArray.Create(value, other) };

    public static Value Result(Call call) => new(ValueKind.Result) { Source = call, Symbol = call.Target };

    public static Value Opaque(SyntaxNode call) => new(ValueKind.Opaque) { Source = call };

    public static Value Function(IMethodSymbol function) => new(ValueKind.Function) { Symbol = function };

    /// <summary>This value or <paramref name="other"/>.</summary>
    public Value Or(Value other)
    {
        if (ReferenceEquals(this, other) || Kind == ValueKind.None)
            return other;
        var all = All.Concat(other.All).Distinct().Take(MaxAlternatives).ToImmutableArray();
        return new Value(Kind)
        {
            ConstantValue = ConstantValue, Symbol = Symbol, Place = Place, Source = Source, Alternatives = all.RemoveAt(0),
        };
    }

    public IEnumerable<Value> All
    {
        get
        {
            yield return this;
            foreach (var other in Alternatives)
            {
                foreach (var value in other.All)
                    yield return value;
            }
        }
    }

    /// <summary>Whether it was loaded from <paramref name="location"/>, directly or on the way.</summary>
    public bool ComesFrom(Location location) =>
        All.Any(value => value.Place is { } place && (place.Location.Equals(location) || place.IsReachedThrough(location)));

    /// <summary>Whether it is nothing but an object that this body allocates.</summary>
    public bool IsFresh => All.All(value => value.Kind == ValueKind.Fresh || (value.Kind == ValueKind.Loaded && value.Place!.Through.IsFreshRoot));

    private bool IsFreshRoot => Kind == ValueKind.Fresh && Alternatives.IsEmpty;
}
