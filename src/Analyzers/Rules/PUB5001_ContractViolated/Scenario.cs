using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB5001;

/// <summary>One thread loads the rates, another asks for one: it gets the rate or the default of 100.</summary>
[Scenario("PUB5001.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Rates _rates = new();

    [Actor]
    public void Writer() => _rates.Load();

    [Actor]
    public int Reader() => _rates.Percent();
}

/// <summary>The same with the repaired rates.</summary>
[Scenario("PUB5001.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Rates _rates = new();

    [Actor]
    public void Writer() => _rates.Load();

    [Actor]
    public int Reader() => _rates.Percent();
}
