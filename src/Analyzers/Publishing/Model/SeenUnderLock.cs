namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests of a flag behind a state that has been seen under a lock: whoever stores the flag sets that state afterwards, under the same lock, and
/// what precedes the release of a lock precedes whatever follows its next acquire.
/// </summary>
internal sealed class SeenUnderLock
{
    private readonly Program _program;
    private readonly Location _flag;
    private readonly List<Site> _stores;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The flag.</param>
    /// <param name="stores">Its stores.</param>
    public SeenUnderLock(Program program, Location flag, List<Site> stores)
    {
        _program = program;
        _flag = flag;
        _stores = stores;
    }

    public bool Orders(Observation observation) => observation.Access.Order == MemoryOrder.Plain
        && TestsIn(observation.Load.Body).Any(test => MayTell(test) && PassedOutcome(test, observation.Load) is { } outcome && IsSeen(test, outcome, observation));

    /// <summary>A cheap look before the ways are searched: whether the test asks for what was loaded under a lock, or asks another function.</summary>
    private bool MayTell(Site test) => ((Test)test.Event).Condition.Left is var state
        && (state.Kind == ValueKind.Result || state.All.Any(one => one.Source is Access { IsLoad: true } load && !_program.Locks.At(_program.SiteOf(load)).IsEmpty));

    private static IEnumerable<Site> TestsIn(Body body) => Enumerable.Range(0, body.Count).Where(node => body.Events[node] is Test).Select(node => new Site(body, node));

    /// <summary>Whether an outcome of a test tells a state that was loaded under a lock, here or in the helper that has answered.</summary>
    private bool IsSeen(Site test, bool outcome, Observation observation)
    {
        var state = ((Test)test.Event).Condition;
        if (state.Left.All.Where(one => one.Kind != ValueKind.None).Select(one => one.Source).Distinct().ToList() is [Access load])
            return !load.Location.Equals(_flag) && IsSetLater(_program.SiteOf(load), state, outcome, observation);
        if (state.Left is not { Kind: ValueKind.Result, Source: Call call } || _program.TargetsOf(call) is not [var helper])
            return false;
        if (helper.Events.OfType<Exit>().Where(end => !end.IsThrow).Select(end => end.Returned.Source).Distinct().ToList() is [Access returned])
            return !returned.Location.Equals(_flag) && IsSetLater(_program.SiteOf(returned), state, outcome, observation);
        var answers = Enumerable.Range(0, helper.Count).Where(node => helper.Events[node] is Exit { IsThrow: false } end && state.Holds(end.Returned.ConstantValue) != !outcome).Select(node => new Site(helper, node)).ToList();
        return answers.Count > 0 && TestsIn(helper).Any(inner => inner.Event is Test { Condition.Left.Source: Access }
            && answers.ConvertAll(answer => PassedOutcome(inner, answer)).Distinct().ToList() is [{ } passed] && IsSeen(inner, passed, observation));
    }

    /// <summary>The one outcome of a test behind which the load stands; null where it is reached without the test, or by both.</summary>
    private static bool? PassedOutcome(Site test, Site load)
    {
        if (test.Node == load.Node || test.Body.Reaches(node => node == load.Node, node => node == test.Node))
            return null;
        var (whenTrue, whenFalse) = (FastPath.Reach(test, outcome: true)[load.Node], FastPath.Reach(test, outcome: false)[load.Node]);
        return whenTrue == whenFalse ? null : whenTrue;
    }

    /// <summary>Whether the state gets the value that was seen nowhere but behind the stores of the flag, and under the lock of the load.</summary>
    private bool IsSetLater(Site load, Condition state, bool outcome, Observation observation)
    {
        var (location, held) = (((Access)load.Event).Location, _program.Locks.At(load));
        var raising = _program.SharedStoresOf(location).FindAll(store => state.Holds(ConstantOf(store)) != !outcome);
        var telling = _stores.FindAll(store => observation.IsSatisfiedBy(((Access)store.Event).Value) != false);
        return !held.IsEmpty && raising.Count > 0 && InitialValues.Of(location, _program).All(value => state.Holds(value) == !outcome)
            && raising.TrueForAll(store => !_program.Locks.At(store).Intersect(held).IsEmpty && telling.TrueForAll(told => told.Body == store.Body && store.Body.After(told.Node)[store.Node] && !store.Body.After(store.Node)[told.Node]));
    }

    private static object? ConstantOf(Site store) => ((Access)store.Event).Value is { Kind: ValueKind.Constant, ConstantValue: var constant } ? constant : store;
}
