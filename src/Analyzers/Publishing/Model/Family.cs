using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The objects that belong to a flag while calls are followed: the roots (this, a parameter, a local's origin, a static) through which the
/// flag was reached. What is reached through other roots belongs to other objects and is no payload of this flag.
/// </summary>
internal sealed class Family
{
    private static readonly object ThisRoot = new();
    private readonly ISymbol _flag;
    private readonly INamedTypeSymbol? _type;

    // A handful: an array is looked through faster than a set is asked.
    private readonly ImmutableArray<object> _roots;
    private readonly bool _isStatic;
    private readonly Dictionary<ISymbol, bool> _related;

    private Family(ISymbol flag, INamedTypeSymbol? type, ImmutableArray<object> roots, bool isStatic, Dictionary<ISymbol, bool> related)
    {
        _type = type;
        _related = related;
        _flag = flag;
        _roots = roots;
        _isStatic = isStatic;
    }

    private bool IsEmpty => _roots.IsEmpty && !_isStatic;

    /// <summary>The objects of an access: code that reaches its own object, itself or a part of it, works on one of its own type.</summary>
    public static Family Of(Site site) => Of((Access)site.Event, Parts.IsOfThis(((Access)site.Event).Place.Through) ? site.Body.Owner.ContainingType : null);

    public static Family Of(Access access) => Of(access, null);

    private static Family Of(Access access, INamedTypeSymbol? type) => new(access.Location.Member, type ?? access.Location.Member.ContainingType,
        RootsOf(access.Place.Through).Distinct().ToImmutableArray(), access.Place.Through.Kind == ValueKind.None, new(SymbolEqualityComparer.Default));

    /// <summary>Whether <paramref name="place"/> belongs to the flag.</summary>
    /// <param name="place">What is accessed.</param>
    /// <param name="isNear">Whether the access stands in a body that handles the flag itself: then state of other types may be meant.</param>
    public bool Includes(Place place, bool isNear)
    {
        if (!isNear && !IsRelated(place.Location.Member))
            return false;
        if (place.Through.Kind == ValueKind.None)
            return isNear || IsRelated(place.Location.Member);
        return place.Through.Alternatives.IsEmpty ? Holds(RootOf(place.Through)) : RootsOf(place.Through).Any(Holds);
    }

    private bool Holds(object? root) => root is not null && (_roots.Contains(root) || (_isStatic && root is ISymbol { IsStatic: true } symbol && IsRelated(symbol)));

    /// <summary>The same objects as the callee sees them; null when it sees none of them.</summary>
    public Family? In(Call call, Body callee)
    {
        if (IsFunctionOfTheSameObject(callee))
            return In(call.Arguments, callee);
        return In(call.Receiver, call.Arguments, callee);
    }

    /// <summary>The same objects as started code sees them; null when it sees none of them.</summary>
    public Family? In(Spawn spawn, Body started) => IsFunctionOfTheSameObject(started) ? this : In(spawn.Receiver, ImmutableArray<Value>.Empty, started);

    private Family? In(Value receiver, ImmutableArray<Value> arguments, Body callee)
    {
        var roots = Statics();
        if (Shares(receiver))
            roots = roots.Add(ThisRoot);
        roots = roots.AddRange(Passed(arguments, callee));
        var inner = new Family(_flag, _type, roots, _isStatic && IsRelated(callee.Owner), _related);
        return inner.IsEmpty ? null : inner;
    }

    /// <summary>The same objects in a lambda or a local function: it sees what its surroundings see, and what it is given.</summary>
    public Family In(ImmutableArray<Value> arguments, Body function)
    {
        var passed = Passed(arguments, function);
        return passed.IsEmpty ? this : new Family(_flag, _type, _roots.Union(passed).ToImmutableArray(), _isStatic, _related);
    }

    /// <summary>The same objects in a function that others have lent to the flag's type: it works on what its own type holds.</summary>
    public Family Lent => new(_flag, null, _roots, _isStatic, _related);

    /// <summary>The parameters of the callee that are given one of the objects.</summary>
    private ImmutableArray<object> Passed(ImmutableArray<Value> arguments, Body callee)
    {
        var passed = ImmutableArray<object>.Empty;
        var parameters = callee.Method!.Parameters;
        for (var i = 0; i < arguments.Length && i < parameters.Length; i++)
        {
            if (Shares(arguments[i]))
                passed = passed.Add(parameters[i].OriginalDefinition);
        }

        return passed;
    }

    /// <summary>The same objects as the caller sees them after the return; null when it sees none of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callee">What it has run.</param>
    /// <param name="returned">What that has returned.</param>
    /// <param name="caller">The body of the call, where a part of the caller's object speaks for the whole of it; null where it speaks for itself alone.</param>
    public Family? Outside(Call call, Body callee, Value returned, Body? caller)
    {
        if (IsFunctionOfTheSameObject(callee))
            return this;
        var roots = Statics();
        if (_roots.Contains(ThisRoot))
            roots = With(roots, call.Receiver);
        var parameters = callee.Method!.Parameters;
        for (var i = 0; i < call.Arguments.Length && i < parameters.Length; i++)
        {
            if (_roots.Contains(parameters[i].OriginalDefinition))
                roots = With(roots, call.Arguments[i]);
        }

        if (Shares(returned))
            roots = roots.Add(call);
        // A part of the caller's own object: what belongs to that one is related.
        var outer = caller is not null && _roots.Contains(ThisRoot) && call.Receiver.Kind != ValueKind.This && Parts.IsOfThis(call.Receiver)
            ? new Family(_flag, caller.Owner.ContainingType, roots, _isStatic, new(SymbolEqualityComparer.Default)) : new Family(_flag, _type, roots, _isStatic, _related);
        return outer.IsEmpty ? null : outer;
    }

    private static bool IsFunctionOfTheSameObject(Body callee) => callee.Method is { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction };

    private ImmutableArray<object> Statics()
    {
        foreach (var root in _roots)
        {
            if (IsStatic(root))
                return _roots.RemoveAll(other => !IsStatic(other));
        }

        return ImmutableArray<object>.Empty;
    }

    private static bool IsStatic(object root) => root is ISymbol { IsStatic: true };

    private static ImmutableArray<object> With(ImmutableArray<object> roots, Value value) => value.Alternatives.IsEmpty
        ? RootOf(value) is { } only && !roots.Contains(only) ? roots.Add(only) : roots
        : roots.Union(RootsOf(value)).ToImmutableArray();

    private bool Shares(Value value) => value.Alternatives.IsEmpty ? RootOf(value) is { } root && _roots.Contains(root) : RootsOf(value).Any(_roots.Contains);

    /// <summary>Members of one outermost type, or of a base and a derived class, describe one object.</summary>
    private bool IsRelated(ISymbol member)
    {
        if (_flag.ContainingType is not { } flagType || _type is null || member.ContainingType is not { } type)
            return true;
        if (!_related.TryGetValue(type, out var isRelated))
            _related[type] = isRelated = AreParts(flagType, type) || AreParts(_type, type) || _type.Inherits(type) || type.Inherits(_type);
        return isRelated;
    }

    private static bool AreParts(INamedTypeSymbol left, INamedTypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left.Outermost().OriginalDefinition, right.Outermost().OriginalDefinition);

    private static IEnumerable<object> RootsOf(Value value) => value.All.Select(RootOf).OfType<object>();

    private static object? RootOf(Value value) => value.Kind switch
    {
        ValueKind.This => ThisRoot,
        ValueKind.Parameter => value.Symbol!.OriginalDefinition,
        ValueKind.Result when value.Place is { Location.Member: IFieldSymbol { IsReadOnly: true }, Through: { Kind: not ValueKind.None } holder } => RootOf(holder),
        ValueKind.Fresh or ValueKind.Result or ValueKind.Opaque => value.Source,
        ValueKind.Loaded when value.Place!.Through.Kind == ValueKind.None => value.Place.Location.Member,
        ValueKind.Loaded => RootOf(value.Place!.Through),
        _ => null,
    };
}
