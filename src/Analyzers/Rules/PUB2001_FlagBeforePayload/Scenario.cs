using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2001;

/// <summary>Two threads ask for the port; whoever comes first resolves it.</summary>
[Scenario("PUB2001.Broken"), Allowed("443, 443")]
public sealed class BrokenScenario
{
    private readonly Broken.Endpoint _endpoint = new();

    [Actor]
    public int First() => _endpoint.Port();

    [Actor]
    public int Second() => _endpoint.Port();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB2001.Fixed"), Allowed("443, 443")]
public sealed class FixedScenario
{
    private readonly Fixed.Endpoint _endpoint = new();

    [Actor]
    public int First() => _endpoint.Port();

    [Actor]
    public int Second() => _endpoint.Port();
}
