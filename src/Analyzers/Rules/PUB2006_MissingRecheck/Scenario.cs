using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB2006;

/// <summary>Two threads count the modules; whoever comes first discovers them.</summary>
[Scenario("PUB2006.Broken"), Allowed("1, 1")]
public sealed class BrokenScenario
{
    private readonly Broken.Modules _modules = new();

    [Actor]
    public int First() => _modules.Count();

    [Actor]
    public int Second() => _modules.Count();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB2006.Fixed"), Allowed("1, 1")]
public sealed class FixedScenario
{
    private readonly Fixed.Modules _modules = new();

    [Actor]
    public int First() => _modules.Count();

    [Actor]
    public int Second() => _modules.Count();
}
