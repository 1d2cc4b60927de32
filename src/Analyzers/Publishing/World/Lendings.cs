using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds out what functions do with the collections that they are given, and says it where they are called.</summary>
internal sealed class Lendings
{
    private readonly HashSet<(ISymbol Parameter, AccessKind Kind)> _touched = new(ParameterComparer.Instance);
    private readonly Func<IMethodSymbol, IEnumerable<IMethodSymbol>> _overridersOf;

    private Lendings(Func<IMethodSymbol, IEnumerable<IMethodSymbol>> overridersOf) => _overridersOf = overridersOf;

    /// <summary>The bodies, with an access to its contents wherever a collection is given to a function that touches them.</summary>
    /// <param name="bodies">The bodies as they were lowered.</param>
    /// <param name="overridersOf">The functions that a call of a function may run beside it.</param>
    public static ImmutableArray<Body> Resolve(ImmutableArray<Body> bodies, Func<IMethodSymbol, IEnumerable<IMethodSymbol>> overridersOf)
    {
        var lendings = new Lendings(overridersOf);
        lendings.Collect(bodies);
        return lendings._touched.Count == 0 ? bodies : bodies.Select(lendings.Resolve).ToImmutableArray();
    }

    /// <summary>A parameter that is passed on is touched by whoever gets it.</summary>
    private void Collect(ImmutableArray<Body> bodies)
    {
        List<(ISymbol Parameter, Lending Lending)> passed = [];
        foreach (var step in bodies.SelectMany(body => body.Events))
        {
            if (step is BorrowedAccess access)
                _touched.Add((access.Parameter, access.Kind));
            else if (step is Lending lending)
                passed.AddRange(lending.Collection.All.Where(value => value.Kind == ValueKind.Parameter).Select(value => ((ISymbol)value.Symbol!.OriginalDefinition, lending)));
        }

        while (passed.RemoveAll(pass => IsTouched(pass.Lending) && _touched.Add((pass.Parameter, pass.Lending.Kind))) > 0)
        {
        }
    }

    private bool IsTouched(Lending lending) => IsTouched(lending.Borrower, lending) || _overridersOf(lending.Borrower).Any(overrider => IsTouched(overrider, lending));

    private bool IsTouched(IMethodSymbol borrower, Lending lending) =>
        lending.Position < borrower.Parameters.Length && _touched.Contains((borrower.Parameters[lending.Position].OriginalDefinition, lending.Kind));

    private Body Resolve(Body body)
    {
        Event[]? events = null;
        for (var node = 0; node < body.Count; node++)
        {
            if (body.Events[node] is Lending { Collection.AnyPlace: { } place } lending && IsTouched(lending))
                (events ??= [.. body.Events])[node] = new Access(lending.Syntax, lending.Kind, place.Contents, MemoryOrder.Plain, lending.Kind == AccessKind.Load ? lending.Collection : Value.Unknown);
        }

        return events is null ? body : new Body(body.Owner, events, body.Successors);
    }

    private sealed class ParameterComparer : IEqualityComparer<(ISymbol Parameter, AccessKind Kind)>
    {
        public static readonly ParameterComparer Instance = new();

        public bool Equals((ISymbol Parameter, AccessKind Kind) left, (ISymbol Parameter, AccessKind Kind) right) =>
            left.Kind == right.Kind && SymbolEqualityComparer.Default.Equals(left.Parameter, right.Parameter);

        public int GetHashCode((ISymbol Parameter, AccessKind Kind) touched) => SymbolEqualityComparer.Default.GetHashCode(touched.Parameter) * 2 + (int)touched.Kind;
    }
}
