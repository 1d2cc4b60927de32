using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB4001;

/// <summary>One thread finishes the download that the other waits for.</summary>
[Scenario("PUB4001.Broken")]
public sealed class BrokenScenario
{
    private readonly Broken.Download _download = new();

    [Actor]
    public void Finisher() => _download.Finish();

    [Actor]
    public void Waiter() => _download.Wait();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB4001.Fixed")]
public sealed class FixedScenario
{
    private readonly Fixed.Download _download = new();

    [Actor]
    public void Finisher() => _download.Finish();

    [Actor]
    public void Waiter() => _download.Wait();
}
