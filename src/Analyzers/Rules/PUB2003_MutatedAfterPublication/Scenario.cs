using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2003;

/// <summary>Two threads ask for the size; whoever comes first loads the palette.</summary>
[Scenario("PUB2003.Broken"), Allowed("16, 16")]
public sealed class BrokenScenario
{
    private readonly Broken.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB2003.Fixed"), Allowed("16, 16")]
public sealed class FixedScenario
{
    private readonly Fixed.Palettes _palettes = new();

    [Actor]
    public int First() => _palettes.DefaultSize();

    [Actor]
    public int Second() => _palettes.DefaultSize();
}
