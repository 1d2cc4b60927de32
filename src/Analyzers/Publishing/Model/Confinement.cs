using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Objects that belong to one flow: every allocation that the program shows goes into a local that is never stored, returned, handed to
/// library code, or captured by code for another thread.
/// </summary>
internal sealed class Confinement
{
    private readonly Program _program;
    private readonly Dictionary<ISymbol, List<Allocation>> _allocations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<object> _escaped = [];
    private readonly HashSet<Body> _keepThis = [];
    private readonly HashSet<ISymbol> _keptParameters = new(SymbolEqualityComparer.Default);

    public Confinement(Program program)
    {
        _program = program;
        foreach (var body in program.Bodies)
        {
            foreach (var step in body.Events)
                Note(step, body);
        }

        foreach (var call in program.Bodies.SelectMany(body => body.Events).OfType<Call>())
            Pass(call);
    }

    public bool Confines(INamedTypeSymbol type) =>
        _allocations.TryGetValue(type.OriginalDefinition, out var allocations) && allocations.TrueForAll(allocation => !_escaped.Contains(allocation.Created.Source!));

    private void Note(Event step, Body body)
    {
        switch (step)
        {
            case Allocation { Created.Symbol: { } type } allocation:
                if (!_allocations.TryGetValue(type.OriginalDefinition, out var allocations))
                    _allocations[type.OriginalDefinition] = allocations = [];
                allocations.Add(allocation);
                break;
            case Access { IsStore: true } store:
                Keep(store.Value, body);
                break;
            case Spawn spawn:
                foreach (var handed in spawn.Handed.Prepend(spawn.Receiver))
                    Keep(handed, body);
                if (_program.Spawned.SharesThis(spawn))
                    _keepThis.Add(body);
                break;
            case Exit exit:
                Keep(exit.Returned, body);
                break;
            case OpaqueCall opaque:
                foreach (var argument in opaque.Arguments)
                    Keep(argument, body);
                break;
        }
    }

    /// <summary>A callee that keeps its parameter, or its own object, lets the argument escape.</summary>
    private void Pass(Call call)
    {
        if (call.Receiver.Kind == ValueKind.Fresh && _program.TargetsOf(call).Any(_keepThis.Contains))
            Keep(call.Receiver, null);
        if (!call.Arguments.Any(argument => argument.Kind == ValueKind.Fresh))
            return;
        foreach (var callee in _program.TargetsOf(call))
        {
            var parameters = callee.Method!.OriginalDefinition.Parameters;
            for (var i = 0; i < call.Arguments.Length && i < parameters.Length; i++)
            {
                if (_keptParameters.Contains(parameters[i]))
                    Keep(call.Arguments[i], null);
            }
        }
    }

    private void Keep(Value value, Body? body)
    {
        foreach (var one in value.All)
        {
            if (one.Receiver.Kind != ValueKind.None)
                Keep(one.Receiver, body);
            if (one is { Kind: ValueKind.Fresh, Source: { } source })
                _escaped.Add(source);
            else if (one.Kind == ValueKind.This && body is not null)
                _keepThis.Add(body);
            else if (one is { Kind: ValueKind.Parameter, Symbol: { } parameter })
                _keptParameters.Add(parameter.OriginalDefinition);
        }
    }
}
