using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2002;

/// <summary>One thread resolves the port, another asks for it: it gets the port or its fallback.</summary>
[Scenario("PUB2002.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Endpoint _endpoint = new();

    [Actor]
    public void Writer() => _endpoint.Resolve();

    [Actor]
    public int Reader() => _endpoint.PortOr(80);
}

/// <summary>The same with the repaired endpoint.</summary>
[Scenario("PUB2002.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Endpoint _endpoint = new();

    [Actor]
    public void Writer() => _endpoint.Resolve();

    [Actor]
    public int Reader() => _endpoint.PortOr(80);
}
