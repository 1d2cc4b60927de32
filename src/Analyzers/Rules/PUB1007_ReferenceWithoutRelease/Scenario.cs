using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1007;

/// <summary>Two threads ask for the default palette: both see all of its colours.</summary>
[Scenario("PUB1007.Broken"), Allowed("16, 16")]
public sealed class BrokenScenario
{
    private readonly Broken.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}

/// <summary>The same with the repaired palettes.</summary>
[Scenario("PUB1007.Fixed"), Allowed("16, 16")]
public sealed class FixedScenario
{
    private readonly Fixed.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}
