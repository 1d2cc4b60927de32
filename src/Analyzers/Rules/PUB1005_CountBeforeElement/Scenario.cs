using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1005;

/// <summary>One thread adds an entry, another reads it: it gets the entry or none.</summary>
[Scenario("PUB1005.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Journal _journal = new();

    [Actor]
    public void Writer() => _journal.Add(42);

    [Actor]
    public int? Reader() => _journal[0];
}

/// <summary>The same with the repaired journal.</summary>
[Scenario("PUB1005.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Journal _journal = new();

    [Actor]
    public void Writer() => _journal.Add(42);

    [Actor]
    public int? Reader() => _journal[0];
}
