namespace SafePublication.Analyzers.Publishing;

/// <summary>Values of which nothing but a flag says whether they are valid, loaded before that flag.</summary>
internal sealed class UnguardedValues
{
    private readonly Program _program;

    public UnguardedValues(Program program) => _program = program;

    public bool Contains(Site site, Observation observation, FastPath path)
    {
        var load = (Access)site.Event;
        var flag = observation.Access.Location;
        if (load.Location.Equals(flag) || load.Place.IsReachedThrough(flag) || !Belongs(site, observation, path))
            return false;
        return !IsValidated(site, flag) && !IsTested(site, path) && !path.Own.Any(step => Touches(step, load.Location, depth: 1))
            && !path.All.Any(step => step is Access { IsLoad: true, Location: var location } && location.Equals(load.Location));
    }

    private bool Belongs(Site site, Observation observation, FastPath path)
    {
        var family = Family.Of(observation.Access);
        if (observation.IsPassed)
            return site.Body == observation.Load.Body && family.Includes(((Access)site.Event).Place, isNear: true);
        if (site.Body == path.Body)
            return observation.Load.Body != path.Body || family.Includes(((Access)site.Event).Place, isNear: true);
        return _program.CallSitesOf(path.Body.Method!).Exists(caller => caller.Body == site.Body && caller.Event is Call call
            && family.Outside(call, path.Body, Value.None, site.Body) is { } outer && outer.Includes(((Access)site.Event).Place, isNear: true));
    }

    /// <summary>The flag, or a stamp that is compared afterwards, was loaded before the payload too.</summary>
    private static bool IsValidated(Site site, Location flag)
    {
        var before = site.Body.Before(site.Node);
        for (var node = 0; node < site.Node; node++)
        {
            if (before[node] && site.Body.Events[node] is Access { IsLoad: true } load && load.Location.Equals(flag))
                return true;
        }

        return false;
    }

    /// <summary>A value that is tested itself, for null anywhere and for a constant before the flag, is a flag of its own.</summary>
    private static bool IsTested(Site site, FastPath path)
    {
        var isBefore = site.Body == path.Body ? site.Body.Before(path.Arrival) : new NodeSet(site.Body.Count);
        for (var node = site.Node + 1; node < site.Body.Count; node++)
        {
            if (site.Body.Events[node] is Test { Condition: { Right: { Kind: ValueKind.Constant, ConstantValue: var constant } } condition }
                && (constant is null || isBefore[node]) && condition.Left.All.Any(value => value.Source == site.Event || value.Operands.Any(operand => operand.Source == site.Event)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the fast path loads the payload again or stores it itself, also one call away.</summary>
    private bool Touches(Event step, Location payload, int depth) => step switch
    {
        Access access => access.Location.Equals(payload) || (access.IsStore && access.Location.Equals(new Location(payload.Member, isContents: true))),
        Call call when depth > 0 => _program.TargetsOf(call).Any(callee => callee.Events.Any(inner => Touches(inner, payload, depth - 1))),
        _ => false,
    };
}
