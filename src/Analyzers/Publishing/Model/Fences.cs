namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tells which events are fences for one half of a publication: those that a body runs itself, and calls in which one always runs. A call of
/// a function that does nothing else says what it is and counts as the fence itself.
/// </summary>
internal sealed class Fences
{
    // Documented bound: calls are followed this deep.
    private const int MaxDown = 4;
    private readonly Program _program;
    private readonly Dictionary<(Body, MemoryOrder, bool IsCertain), bool> _always = [];

    public Fences(Program program) => _program = program;

    /// <param name="step">The event.</param>
    /// <param name="half">Acquire for a reader's half, release for a writer's.</param>
    public bool Is(Event step, MemoryOrder half) => step switch
    {
        Fence { Order: var order } => order.Includes(half),
        Access { Order: MemoryOrder.FullFence } => true,
        Call call => Callee(call) is { } callee && IsNothingElse(callee, half),
        _ => false,
    };

    /// <summary>Whether a fence always runs inside the call, among other things.</summary>
    public bool Lends(Event step, MemoryOrder half) => Lends(step, half, isCertain: true, MaxDown);

    /// <summary>Whether it may be that one always does, and only the whole compilation can tell: one type alone must not judge then.</summary>
    public bool MayLend(Event step, MemoryOrder half) => !_program.IsWhole && Lends(step, half, isCertain: false, MaxDown);

    private bool Lends(Event step, MemoryOrder half, bool isCertain, int depth)
    {
        if (step is not Call { IsVirtual: false } call || depth == 0)
            return false;
        return Callee(call) is { } callee ? Always(callee, half, isCertain, depth - 1) : !isCertain && call.Target.IsInSource();
    }

    private Body? Callee(Call call) => call.IsVirtual ? null : _program.BodyOf(call.Target);

    private static bool IsNothingElse(Body body, MemoryOrder half) =>
        body.Events.All(step => step is Entry or Fence or Exit { IsThrow: false }) && body.Events.Any(step => step is Fence { Order: var order } && order.Includes(half));

    private bool Always(Body body, MemoryOrder half, bool isCertain, int depth)
    {
        if (_always.TryGetValue((body, half, isCertain), out var known))
            return known;
        _always[(body, half, isCertain)] = false;
        return _always[(body, half, isCertain)] = !body.Reaches(
            node => body.Events[node] is Exit { IsThrow: false }, node => Is(body.Events[node], half) || Lends(body.Events[node], half, isCertain, depth));
    }
}
