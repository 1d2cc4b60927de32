using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1004;

/// <summary>One thread sets the value, another reads it: it gets the value or its fallback.</summary>
[Scenario("PUB1004.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Setting _setting = new();

    [Actor]
    public void Writer() => _setting.Set(42);

    [Actor]
    public int Reader() => _setting.ValueOr(7);
}

/// <summary>The same with the repaired setting.</summary>
[Scenario("PUB1004.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Setting _setting = new();

    [Actor]
    public void Writer() => _setting.Set(42);

    [Actor]
    public int Reader() => _setting.ValueOr(7);
}
