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

    /// <summary>Less than it was: a step back announces nothing.</summary>
    Decreased,

    /// <summary>A number that a loop counts up.</summary>
    Position,

    /// <summary>Returned by a call.</summary>
    Result,

    /// <summary>Returned by library code: which object it is, is not known, but it is one object.</summary>
    Opaque,

    /// <summary>The outcome of tests: a bool that says what was seen.</summary>
    Outcome,

    /// <summary>Several values side by side.</summary>
    Tuple,

    /// <summary>A delegate for a method, lambda or local function.</summary>
    Function,

    /// <summary>Which thread runs this.</summary>
    OwnThread,

    /// <summary>What library code tells about the work of another thread.</summary>
    Progress,
}

/// <summary>Where the value of an expression comes from: as much as the order of publications depends on.</summary>
internal sealed class Value
{
    public static readonly Value None = new(ValueKind.None);
    public static readonly Value Unknown = new(ValueKind.Unknown);
    public static readonly Value Decreased = new(ValueKind.Decreased);
    public static readonly Value Position = new(ValueKind.Position);
    public static readonly Value This = new(ValueKind.This);
    public static readonly Value OwnThread = new(ValueKind.OwnThread);

    /// <summary>A time that has no offset.</summary>
    public static readonly Value UtcTime = new(ValueKind.Unknown) { IsUtcTime = true };

    // Documented bounds: a local keeps this many values of several paths, and an access path this many steps from its root.
    private const int MaxAlternatives = 4;
    private const int MaxDepth = 3;

    private int _depth;
    private Value? _receiver;

    private Value(ValueKind kind)
    {
        Kind = kind;
        Alternatives = ImmutableArray<Value>.Empty;
        Operands = ImmutableArray<Value>.Empty;
        Elements = ImmutableArray<Value>.Empty;
        Conditions = ImmutableArray<Condition>.Empty;
        Unfinished = ImmutableArray<object>.Empty;
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

    /// <summary>The number that was made of the loaded one; null for the loaded one itself and where that is not known.</summary>
    public Func<long, long>? Map { get; private init; }

    /// <summary>The values of a <see cref="ValueKind.Tuple"/>.</summary>
    public ImmutableArray<Value> Elements { get; private init; }

    /// <summary>For <see cref="ValueKind.Outcome"/>: the bool is true when all of them hold, or false when they do where it <see cref="IsNegated"/>.</summary>
    public ImmutableArray<Condition> Conditions { get; private init; }

    public bool IsNegated { get; private init; }

    /// <summary>Whether it is a time that a clock without an offset has told, or was computed from one as its first operand: what is added has no offset.</summary>
    public bool IsUtcTime { get; private init; }

    /// <summary>For <see cref="ValueKind.Progress"/>: the answers that mean that the work goes on.</summary>
    public ImmutableArray<object> Unfinished { get; private init; }

    /// <summary>The object of a <see cref="ValueKind.Function"/> that is named by a method of it.</summary>
    public Value Receiver => _receiver ?? None;

    /// <summary>Other values that the expression may have (a local that is assigned on several paths).</summary>
    public ImmutableArray<Value> Alternatives { get; private init; }

    public static Value Constant(object? constant) => new(ValueKind.Constant) { ConstantValue = constant };

    public static Value Parameter(IParameterSymbol parameter) => new(ValueKind.Parameter) { Symbol = parameter };

    public static Value Fresh(SyntaxNode allocation, ITypeSymbol? type) => new(ValueKind.Fresh) { Source = allocation, Symbol = type };

    public static Value Loaded(Place place, Access? load)
    {
        var through = place.Through;
        var near = through._depth < MaxDepth ? place : new Place(place.Location, through.Root);
        return new(ValueKind.Loaded) { Place = near, Source = load, _depth = near.Through._depth + 1 };
    }

    /// <summary>A number computed from <paramref name="value"/> and <paramref name="other"/>: it depends on the loads of both, on each path on those of that path.</summary>
    public static Value Derived(Value value, Value other)
    {
        if (value.Alternatives.IsEmpty && other.Alternatives.IsEmpty)
            return DerivedAlone(value, other) is var derived && (derived.IsUtcTime || !derived.Operands.IsEmpty) ? derived : Unknown;
        var all = value.All.SelectMany(_ => other.All, DerivedAlone).Take(MaxAlternatives).ToList();
        return all[0].With(all.Skip(1).ToImmutableArray());
    }

    private static Value DerivedAlone(Value value, Value other) =>
        new(ValueKind.Unknown) { IsUtcTime = value.IsUtcTime, Operands = value.Loads.Concat(other.Loads).OrderBy(load => load.Kind == ValueKind.Parameter).Take(MaxAlternatives).ToImmutableArray() };

    /// <summary>The bits of a loaded number that a constant <paramref name="mask"/> lets through.</summary>
    public static Value Masked(Value loaded, long mask) => Changed(loaded, number => number & mask);

    /// <summary>Some bits of a loaded number: which of them is known when the code runs.</summary>
    public static Value Bits(Value loaded) => Changed(loaded, static number => number);

    /// <summary>A loaded number with more bits set: which of them is known when the code runs.</summary>
    public static Value WithBits(Value loaded) => Changed(loaded, static _ => -1);

    /// <summary>A number computed from a loaded one alone, in a way that is known.</summary>
    public static Value Changed(Value loaded, Func<long, long> map) =>
        new(ValueKind.Unknown) { Operands = loaded.Loads.ToImmutableArray(), Source = loaded.Source, Map = map };

    /// <summary>A loaded number after a constant <paramref name="step"/>.</summary>
    public static Value Stepped(Value loaded, long step) =>
        new(ValueKind.Loaded) { Place = loaded.Place, Source = loaded.Source, Map = number => number + step, _depth = loaded._depth };

    public static Value Tuple(ImmutableArray<Value> elements) => new(ValueKind.Tuple) { Elements = elements };

    /// <param name="call">The call that returned it.</param>
    /// <param name="place">The place whose collection the call hands out; null for every other call.</param>
    public static Value Result(Call call, Place? place = null) => new(ValueKind.Result) { Source = call, Symbol = call.Target, Place = place is null ? null : Loaded(place, null).Place };

    public static Value Opaque(SyntaxNode call) => new(ValueKind.Opaque) { Source = call };

    public static Value Outcome(ImmutableArray<Condition> conditions, bool isNegated) => new(ValueKind.Outcome) { Conditions = conditions, IsNegated = isNegated };

    public static Value Progress(ImmutableArray<object> unfinished) => new(ValueKind.Progress) { Unfinished = unfinished };

    public static Value Function(IMethodSymbol function, Value receiver) => new(ValueKind.Function) { Symbol = function, _receiver = receiver };

    /// <summary>This value or <paramref name="other"/>.</summary>
    public Value Or(Value other)
    {
        if (ReferenceEquals(this, other) || Kind == ValueKind.None)
            return other;
        return With(All.Concat(other.All).Skip(1).Where(value => !ReferenceEquals(value, this)).Select(value => value.Alone).Take(MaxAlternatives - 1).ToImmutableArray());
    }

    /// <summary>This value and its alternatives, each alone.</summary>
    public IEnumerable<Value> All => Alternatives.IsEmpty ? new[] { this } : Alternatives.Insert(0, this);

    /// <summary>Its values, each without the operands that all of them have: what the ways to a use have set apart.</summary>
    public IEnumerable<Value> Apart
    {
        get
        {
            var common = All.Select(value => value.Operands.AsEnumerable()).Aggregate((left, right) => left.Where(operand => right.Any(other => other.Source == operand.Source && SymbolEqualityComparer.Default.Equals(other.Symbol, operand.Symbol)))).ToList();
            return common.Count == 0 ? All : All.Select(value => new Value(value.Kind) { Operands = value.Operands.RemoveRange(common), Source = value.Source, Map = value.Map });
        }
    }

    /// <summary>The values side by side, at any depth; itself for every other value.</summary>
    public IEnumerable<Value> Parts => Kind == ValueKind.Tuple ? Elements.SelectMany(element => element.Parts) : new[] { this };

    /// <summary>The place of the first of its values that has one.</summary>
    public Place? AnyPlace => Place ?? All.Select(value => value.Place).FirstOrDefault(place => place is not null);

    /// <summary>The places of all its values.</summary>
    public IEnumerable<Place> AllPlaces => All.Select(value => value.Place).OfType<Place>();

    private Value Alone => Alternatives.IsEmpty ? this : With(ImmutableArray<Value>.Empty);

    /// <summary>The first object of the access path.</summary>
    private Value Root
    {
        get
        {
            var value = this;
            while (value is { Kind: ValueKind.Loaded, Place.Through: { Kind: not ValueKind.None } through })
                value = through;
            return value;
        }
    }

    private IEnumerable<Value> Loads => Kind is ValueKind.Loaded or ValueKind.Parameter ? new[] { Alone } : Operands;

    /// <summary>Whether it was loaded from <paramref name="location"/>, directly or on the way.</summary>
    public bool ComesFrom(Location location) => Alternatives.IsEmpty ? ComesAlone(location) : All.Any(value => value.ComesAlone(location));

    /// <summary>Whether it is nothing but an object that this body allocates.</summary>
    public bool IsFresh => Alternatives.IsEmpty ? IsFreshAlone : All.All(value => value.IsFreshAlone);

    private Value With(ImmutableArray<Value> alternatives) => new(Kind)
    {
        ConstantValue = ConstantValue,
        Symbol = Symbol,
        Place = Place,
        Source = Source,
        Operands = Operands,
        Map = Map,
        Elements = Elements,
        Conditions = Conditions,
        IsNegated = IsNegated,
        IsUtcTime = IsUtcTime,
        Unfinished = Unfinished,
        Alternatives = alternatives,
        _depth = _depth,
        _receiver = _receiver,
    };

    private bool ComesAlone(Location location) => Place is { } place && (place.Location.Equals(location) || place.IsReachedThrough(location));

    private bool IsFreshAlone => Kind == ValueKind.Fresh || (Kind == ValueKind.Loaded && Place!.Through.IsFreshRoot);

    private bool IsFreshRoot => Kind == ValueKind.Fresh && Alternatives.IsEmpty;
}
