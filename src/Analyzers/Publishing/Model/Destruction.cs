namespace SafePublication.Analyzers.Publishing;

/// <summary>Tells what is destroyed around a store: set back to what it was at first, cleared, or disposed.</summary>
internal sealed class Destruction
{
    private readonly Program _program;

    public Destruction(Program program) => _program = program;

    public IEnumerable<(Site Site, Location Location)> Around(Site store)
    {
        var around = Building.Around(_program, store, region: null);
        foreach (var site in around.Before.Values.Concat(around.After.Values).SelectMany(sites => sites))
        {
            var access = (Access)site.Event;
            if (access.Location.IsContents ? Containers.Empties(access.Syntax) : IsSetBack(access))
                yield return (site, access.Location);
        }

        for (var node = 0; node < store.Body.Count; node++)
        {
            if (Disposed(store.Body.Events[node]) is { Place.Location: var location } && !location.IsContents)
            {
                yield return (new Site(store.Body, node), location);
                yield return (new Site(store.Body, node), new Location(location.Member, isContents: true));
            }
        }
    }

    private bool IsSetBack(Access store) => store.Value is { Kind: ValueKind.Constant, ConstantValue: var value } && InitialValues.Of(store.Location, _program).Contains(value);

    private static Value? Disposed(Event step) => step switch
    {
        Call { Target: var target, Receiver: var receiver } when EndOfLife.IsDispose(target) => receiver,
        OpaqueCall { Target: { } target, Receiver: var receiver } when EndOfLife.IsDispose(target) => receiver,
        _ => null,
    };
}
