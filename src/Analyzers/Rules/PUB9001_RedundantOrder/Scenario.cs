using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB9001;

/// <summary>Two threads ask for the default palette; the order makes no difference.</summary>
[Scenario("PUB9001.Broken"), Allowed("16, 16")]
public sealed class BrokenScenario
{
    private readonly Broken.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}

/// <summary>The same without it.</summary>
[Scenario("PUB9001.Fixed"), Allowed("16, 16")]
public sealed class FixedScenario
{
    private readonly Fixed.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}
