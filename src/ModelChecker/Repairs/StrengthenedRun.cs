namespace SafePublication.ModelChecker;

/// <summary>A run in which some source places have more order than the program asks for.</summary>
internal sealed class StrengthenedRun : IRun
{
    private readonly IRun _run;
    private readonly HashSet<int> _acquires;
    private readonly HashSet<int> _releases;
    private readonly HashSet<int> _fences;
    private readonly HashSet<int> _fenced = [];

    private StrengthenedRun(IRun run, IReadOnlyList<Strengthening> strengthenings)
    {
        _run = run;
        _acquires = Sites(strengthenings, StrengtheningKind.AcquireLoad);
        _releases = Sites(strengthenings, StrengtheningKind.ReleaseStore);
        _fences = Sites(strengthenings, StrengtheningKind.FullFence);
    }

    /// <summary>Gives, for every beginning of the run, what the program is to see of it: the run itself when nothing is strengthened.</summary>
    public static Func<IRun> Of(IRun run, IReadOnlyList<Strengthening> strengthenings)
    {
        if (strengthenings.Count == 0)
            return () => run;
        var strengthened = new StrengthenedRun(run, strengthenings);
        return () =>
        {
            strengthened._fenced.Clear();
            return strengthened;
        };
    }

    public bool TryNext(out int thread) => _run.TryNext(out thread);

    public LoadResult Load(int thread, in Access access)
    {
        var step = FenceBefore(thread, access.Site);
        if (step != Step.Done)
            return new(step, default, 0);
        var order = _acquires.Contains(access.Site) ? access.Order | MemoryOrder.Acquire : access.Order;
        var result = _run.Load(thread, access with { Order = order });
        Forget(thread, result.Step);
        return result;
    }

    public StoreResult Store(int thread, in Access access, bool exclusive = false)
    {
        var step = exclusive ? Step.Done : FenceBefore(thread, access.Site);
        if (step != Step.Done)
            return new(step, default);
        var order = _releases.Contains(access.Site) ? access.Order | MemoryOrder.Release : access.Order;
        var result = _run.Store(thread, access with { Order = order }, exclusive);
        Forget(thread, result.Step);
        return result;
    }

    public Step Fence(int thread, FenceKind kind, int site = 0) => _run.Fence(thread, kind, site);

    public StartResult Start(int parent, int site = 0) => _run.Start(parent, site);

    public Step Begin(int thread, int site = 0) => _run.Begin(thread, site);

    public Step End(int thread, int site = 0) => _run.End(thread, site);

    public Step Join(int thread, int target, int site = 0) => _run.Join(thread, target, site);

    public Step Block(int thread, string reason, params ReadOnlySpan<int> awaited) => _run.Block(thread, reason, awaited);

    public Step Spin(int thread, string reason, params ReadOnlySpan<int> awaited) => _run.Spin(thread, reason, awaited);

    public Step Fail(int thread, string message) => _run.Fail(thread, message);

    public Step ReachBound(int thread, string bound) => _run.ReachBound(thread, bound);

    public EventId LastStore(long location) => _run.LastStore(location);

    // The call is repeated when the thread has to wait between the fence and the access; the fence is not.
    private Step FenceBefore(int thread, int site)
    {
        if (!_fences.Contains(site) || _fenced.Contains(thread))
            return Step.Done;
        var step = _run.Fence(thread, FenceKind.Full, site);
        if (step == Step.Done)
            _fenced.Add(thread);
        return step;
    }

    private void Forget(int thread, Step step)
    {
        if (step == Step.Done)
            _fenced.Remove(thread);
    }

    private static HashSet<int> Sites(IReadOnlyList<Strengthening> strengthenings, StrengtheningKind kind) =>
        [.. strengthenings.Where(strengthening => strengthening.Kind == kind).Select(strengthening => strengthening.Site)];
}
