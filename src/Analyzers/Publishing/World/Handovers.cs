namespace SafePublication.Analyzers.Publishing;

/// <summary>Objects that a function makes and then hands to another thread: what it touches of them afterwards is shared.</summary>
internal sealed class Handovers
{
    private readonly Program _program;
    private readonly Dictionary<Body, List<(int Node, object Made)>> _known = [];

    public Handovers(Program program) => _program = program;

    /// <summary>Whether the object that the access goes through was handed on before it.</summary>
    public bool Precede(Site site) => Precede(site, ((Access)site.Event).Place.Through);

    /// <summary>Whether an object was handed on before the step.</summary>
    public bool Precede(Site site, Value value) => value is { Kind: ValueKind.Fresh, Source: { } made } && Of(site.Body) is { Count: > 0 } handed
        && handed.Exists(one => one.Made == made && site.Body.Before(site.Node)[one.Node]);

    private List<(int Node, object Made)> Of(Body body)
    {
        if (!_known.TryGetValue(body, out var handed))
        {
            _known[body] = handed = [.. body.Events.SelectMany((step, node) => HandedBy(step).SelectMany(value => value.Parts)
                .Where(value => value is { Kind: ValueKind.Fresh, Source: not null }).Select(value => (node, (object)value.Source!)))];
        }

        return handed;
    }

    private IEnumerable<Value> HandedBy(Event step) => step switch
    {
        Spawn spawn => spawn.Handed.Prepend(spawn.Receiver),
        OpaqueCall { Target: { IsStatic: false, ContainingType: var container }, Receiver.Place: not null, Arguments: var arguments } when SharedTypes.IsQueue(container) => arguments,
        Call call when call.Receiver.Kind == ValueKind.Fresh && _program.TargetsOf(call).Any(HandsOn) => [call.Receiver],
        _ => [],
    };

    private bool HandsOn(Body member) => member.Events.OfType<Spawn>().Any(_program.Spawned.SharesThis);
}
