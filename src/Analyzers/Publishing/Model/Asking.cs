namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Whether the writer itself asks for the flag before it builds: in the locked half of a double check. A state that is set without anybody
/// asking what it was before is set for many reasons, and its lock shows only that it is a state of many.
/// </summary>
internal static class Asking
{
    /// <summary>Whether the code that leads to the store loads the flag, or calls what loads it, under a lock of the store.</summary>
    public static bool IsUnderTheLock(Program program, Site store, Location flag)
    {
        var held = program.Locks.At(store);
        return !held.IsEmpty && LazyShape.Leading(program, [store.Body]).Any(AsksIn);

        bool AsksIn(Body body) => Enumerable.Range(0, body.Count).Any(node => Asks(body.Events[node]) && (body != store.Body || body.Before(store.Node)[node]) && !program.Locks.At(new Site(body, node)).Intersect(held).IsEmpty);

        bool Asks(Event step) => Loads(step) || (step is Call call && program.TargetsOf(call).Any(callee => callee.Events.Any(Loads)));

        bool Loads(Event step) => step is Access { IsLoad: true } load && load.Location.Equals(flag);
    }
}
