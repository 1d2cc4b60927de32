using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1001;

/// <summary>Two threads ask for the price; whoever comes first loads it.</summary>
[Scenario("PUB1001.Broken"), Forbidden("42, 0"), Forbidden("0, 42")]
public sealed class BrokenScenario
{
    private readonly Broken.Catalog _catalog = new();

    [Actor]
    public int One() => _catalog.Price();

    [Actor]
    public int Other() => _catalog.Price();
}

/// <summary>The same with the repaired catalog.</summary>
[Scenario("PUB1001.Fixed"), Forbidden("42, 0"), Forbidden("0, 42")]
public sealed class FixedScenario
{
    private readonly Fixed.Catalog _catalog = new();

    [Actor]
    public int One() => _catalog.Price();

    [Actor]
    public int Other() => _catalog.Price();
}
