using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Functions that return a new object and keep it nowhere: it is its caller's alone.</summary>
internal sealed class Factories
{
    private readonly Program _program;
    private readonly Dictionary<Body, bool> _known = [];

    public Factories(Program program) => _program = program;

    /// <summary>Whether the object, or the one that it is a part of, is always such a new one.</summary>
    public bool Make(Value through) => through.All.All(value => RootOf(value) is { Kind: ValueKind.Result, Source: Call { IsVirtual: false } call }
        && _program.TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(IsFactory));

    private static Value RootOf(Value value)
    {
        while (value is { Kind: ValueKind.Loaded, Place.Through: { Kind: not ValueKind.None } through })
            value = through;
        return value;
    }

    private bool IsFactory(Body body)
    {
        if (!_known.TryGetValue(body, out var isFactory))
        {
            var returned = body.Events.OfType<Exit>().Where(exit => !exit.IsThrow).Select(exit => exit.Returned).ToList();
            _known[body] = isFactory = returned.Count > 0 && returned.TrueForAll(value => value.All.All(one => one.Kind == ValueKind.Fresh && !body.Events.Any(step => Keeps(step, one.Source))));
        }

        return isFactory;
    }

    private static bool Keeps(Event step, object? made) => step switch
    {
        Access { IsStore: true, Value: var stored } => stored.All.Any(value => value.Kind == ValueKind.Fresh && value.Source == made),
        Spawn spawn => spawn.Handed.Append(spawn.Receiver).Any(value => value.Kind == ValueKind.Fresh && value.Source == made),
        Call { Target.MethodKind: not MethodKind.Constructor, Receiver: { Kind: ValueKind.Fresh, Source: var receiver } } when receiver == made => true,
        Call call => call.Arguments.Any(value => value.Kind == ValueKind.Fresh && value.Source == made),
        _ => false,
    };
}
