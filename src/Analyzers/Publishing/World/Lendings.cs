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
        var passed = new Dictionary<(ISymbol, AccessKind), List<ISymbol>>(ParameterComparer.Instance);
        var pending = new Stack<(ISymbol Parameter, AccessKind Kind)>();
        foreach (var step in bodies.SelectMany(body => body.Events))
        {
            if (step is BorrowedAccess access)
                Touch(access.Parameter, access.Kind);
            else if (step is Lending lending)
                Pass(lending);
        }

        while (pending.Count > 0)
        {
            var next = pending.Pop();
            foreach (var lender in passed.TryGetValue(next, out var lenders) ? lenders : [])
                Touch(lender, next.Kind);
        }

        void Touch(ISymbol parameter, AccessKind kind)
        {
            if (_touched.Add((parameter, kind)))
                pending.Push((parameter, kind));
        }

        void Pass(Lending lending)
        {
            foreach (var lender in lending.Collection.All.Where(value => value.Kind == ValueKind.Parameter))
            {
                foreach (var borrowed in ParametersOf(lending))
                {
                    if (!passed.TryGetValue((borrowed, lending.Kind), out var lenders))
                        passed[(borrowed, lending.Kind)] = lenders = [];
                    lenders.Add(lender.Symbol!.OriginalDefinition);
                }
            }
        }
    }

    private bool IsTouched(Lending lending) => ParametersOf(lending).Any(parameter => _touched.Contains((parameter, lending.Kind)));

    /// <summary>The parameters that get the collection: the called function's and those of its overriders.</summary>
    private IEnumerable<ISymbol> ParametersOf(Lending lending) => _overridersOf(lending.Borrower).Prepend(lending.Borrower)
        .Where(borrower => lending.Position < borrower.Parameters.Length).Select(borrower => borrower.Parameters[lending.Position].OriginalDefinition);

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
