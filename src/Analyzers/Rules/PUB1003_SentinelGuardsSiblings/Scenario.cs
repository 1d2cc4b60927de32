using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1003;

/// <summary>Two threads ask for an area; whoever comes first measures the font.</summary>
[Scenario("PUB1003.Broken"), Forbidden("6, 0"), Forbidden("0, 6")]
public sealed class BrokenScenario
{
    private readonly Broken.Font _font = new();

    [Actor]
    public int One() => _font.Area(0);

    [Actor]
    public int Other() => _font.Area(0);
}

/// <summary>The same with the repaired font.</summary>
[Scenario("PUB1003.Fixed"), Forbidden("6, 0"), Forbidden("0, 6")]
public sealed class FixedScenario
{
    private readonly Fixed.Font _font = new();

    [Actor]
    public int One() => _font.Area(0);

    [Actor]
    public int Other() => _font.Area(0);
}
