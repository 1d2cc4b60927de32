using SafePublication.ModelChecker;

namespace Structures.SpscRing;

/// <summary>Two items through a ring: what comes out is 1, then 2, or nothing (-1).</summary>
public abstract class TwoItems(IRing ring)
{
    private readonly IRing _ring = ring;

    [Actor]
    public void Producer() => _ = _ring.TryEnqueue(1) && _ring.TryEnqueue(2);

    [Actor]
    public (int, int) Consumer() => (_ring.TryDequeue(out var first) ? first : -1, _ring.TryDequeue(out var second) ? second : -1);
}

/// <summary>With one slot, which both items have to share.</summary>
[Scenario("SpscRing"), Allowed("-1, -1"), Allowed("-1, 1"), Allowed("1, -1"), Allowed("1, 2")]
public sealed class RingScenario() : TwoItems(new Ring(1));

/// <summary>With one slot that is given back too early.</summary>
[Scenario("SpscRing.EarlyFree"), Allowed("-1, -1"), Allowed("-1, 1"), Allowed("1, -1"), Allowed("1, 2")]
public sealed class EarlyFreeRingScenario() : TwoItems(new EarlyFreeRing(1));

/// <summary>With a plain counter.</summary>
[Scenario("SpscRing.PlainTail"), Allowed("-1, -1"), Allowed("-1, 1"), Allowed("1, -1"), Allowed("1, 2")]
public sealed class PlainTailRingScenario() : TwoItems(new PlainTailRing(2));
