using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Objects that belong to one flow: every allocation that the program shows goes into a local that is never stored, returned, handed to
/// library code, or captured by code for another thread.
/// </summary>
internal sealed class Confinement
{
    private readonly Program _program;
    private readonly Dictionary<ISymbol, List<Site>> _allocations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<object> _escaped = [];

    public Confinement(Program program)
    {
        _program = program;
        foreach (var body in program.Bodies)
        {
            foreach (var step in body.Events)
                Note(step, body);
        }
    }

    public bool Confines(INamedTypeSymbol type) =>
        _allocations.TryGetValue(type.OriginalDefinition, out var sites) && sites.All(site => IsConfined((Allocation)site.Event));

    private bool IsConfined(Allocation allocation) => !_escaped.Contains(allocation.Created.Source!);

    private void Note(Event step, Body body)
    {
        switch (step)
        {
            case Allocation { Created.Symbol: { } type } allocation:
                if (!_allocations.TryGetValue(type.OriginalDefinition, out var sites))
                    _allocations[type.OriginalDefinition] = sites = [];
                sites.Add(new Site(body, Array.IndexOf(body.Events, allocation)));
                break;
            case Access { IsStore: true } store:
                Escape(store.Value);
                break;
            case Exit exit:
                Escape(exit.Returned);
                break;
            case OpaqueCall opaque:
                foreach (var argument in opaque.Arguments)
                    Escape(argument);
                break;
            case Call call:
                for (var i = 0; i < call.Arguments.Length && i < call.Target.Parameters.Length; i++)
                {
                    if (Stores(call, i))
                        Escape(call.Arguments[i]);
                }

                break;
        }
    }

    private bool Stores(Call call, int position) => _program.TargetsOf(call).Any(callee => callee.Events.Any(step => step switch
    {
        Access { IsStore: true, Value: var value } => IsParameter(value, call.Target.Parameters[position]),
        Exit { Returned: var value } => IsParameter(value, call.Target.Parameters[position]),
        OpaqueCall opaque => opaque.Arguments.Any(argument => IsParameter(argument, call.Target.Parameters[position])),
        _ => false,
    }));

    private static bool IsParameter(Value value, IParameterSymbol parameter) =>
        value.All.Any(one => one.Kind == ValueKind.Parameter && SymbolEqualityComparer.Default.Equals(one.Symbol?.OriginalDefinition, parameter.OriginalDefinition));

    private void Escape(Value value)
    {
        foreach (var one in value.All)
        {
            if (one is { Kind: ValueKind.Fresh, Source: { } source })
                _escaped.Add(source);
        }
    }
}
