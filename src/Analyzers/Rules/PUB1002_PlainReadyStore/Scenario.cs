using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1002;

/// <summary>One thread loads the catalog, another asks for the price: it gets the price or none.</summary>
[Scenario("PUB1002.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Catalog _catalog = new();

    [Actor]
    public void Loader() => _catalog.Load();

    [Actor]
    public int? Reader() => _catalog.Price;
}

/// <summary>The same with the repaired catalog.</summary>
[Scenario("PUB1002.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Catalog _catalog = new();

    [Actor]
    public void Loader() => _catalog.Load();

    [Actor]
    public int? Reader() => _catalog.Price;
}
