using SafePublication.ModelChecker;

namespace Structures.SpscRing;

/// <summary>Two items through a ring with one slot: what comes out is 1, then 2, or nothing.</summary>
[Scenario("SpscRing"), Allowed("0, 0"), Allowed("0, 1"), Allowed("1, 0"), Allowed("1, 2")]
public sealed class RingScenario
{
    private readonly Ring _ring = new(1);

    [Actor]
    public void Producer() => _ = _ring.TryEnqueue(1) && _ring.TryEnqueue(2);

    [Actor]
    public (int, int) Consumer() => (_ring.TryDequeue(out var first) ? first : 0, _ring.TryDequeue(out var second) ? second : 0);
}

/// <summary>The same with the slot given back too early.</summary>
[Scenario("SpscRing.EarlyFree"), Allowed("0, 0"), Allowed("0, 1"), Allowed("1, 0"), Allowed("1, 2")]
public sealed class EarlyFreeRingScenario
{
    private readonly EarlyFreeRing _ring = new(1);

    [Actor]
    public void Producer() => _ = _ring.TryEnqueue(1) && _ring.TryEnqueue(2);

    [Actor]
    public (int, int) Consumer() => (_ring.TryDequeue(out var first) ? first : 0, _ring.TryDequeue(out var second) ? second : 0);
}

/// <summary>Two items through a ring with two slots, whose counter is stored plainly; an empty slot is -1 here.</summary>
[Scenario("SpscRing.PlainTail"), Allowed("-1, -1"), Allowed("-1, 1"), Allowed("1, -1"), Allowed("1, 2")]
public sealed class PlainTailRingScenario
{
    private readonly PlainTailRing _ring = new(2);

    [Actor]
    public void Producer() => _ = _ring.TryEnqueue(1) && _ring.TryEnqueue(2);

    [Actor]
    public (int, int) Consumer() => (_ring.TryDequeue(out var first) ? first : -1, _ring.TryDequeue(out var second) ? second : -1);
}
