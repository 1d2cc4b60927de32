using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2004;

/// <summary>Two threads ask for the features; whoever comes first opens the driver.</summary>
[Scenario("PUB2004.Broken"), Allowed("7, 7")]
public sealed class BrokenScenario
{
    private readonly Broken.Driver _driver = new();

    [Actor]
    public int First() => _driver.Features();

    [Actor]
    public int Second() => _driver.Features();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB2004.Fixed"), Allowed("7, 7")]
public sealed class FixedScenario
{
    private readonly Fixed.Driver _driver = new();

    [Actor]
    public int First() => _driver.Features();

    [Actor]
    public int Second() => _driver.Features();
}
