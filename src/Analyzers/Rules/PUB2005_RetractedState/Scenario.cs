using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2005;

/// <summary>One thread closes an open session, another asks for the level: it is that of the user or of nobody.</summary>
[Scenario("PUB2005.Broken"), Allowed("3"), Allowed("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Session _session = new();

    public BrokenScenario() => _session.Open(new Broken.User(3));

    [Actor]
    public void Closer() => _session.Close();

    [Actor]
    public int Reader() => _session.Level();
}

/// <summary>The same with the repaired session.</summary>
[Scenario("PUB2005.Fixed"), Allowed("3"), Allowed("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Session _session = new();

    public FixedScenario() => _session.Open(new Fixed.User(3));

    [Actor]
    public void Closer() => _session.Close();

    [Actor]
    public int Reader() => _session.Level();
}
