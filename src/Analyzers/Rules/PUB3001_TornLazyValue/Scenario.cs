using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB3001;

/// <summary>Two threads ask for the length; whoever comes first measures it.</summary>
[Scenario("PUB3001.Broken"), Allowed("4096, 4096")]
public sealed class BrokenScenario
{
    private readonly Broken.Image _image = new();

    [Actor]
    public long First() => _image.Length();

    [Actor]
    public long Second() => _image.Length();
}

/// <summary>The same with the repaired class.</summary>
[Scenario("PUB3001.Fixed"), Allowed("4096, 4096")]
public sealed class FixedScenario
{
    private readonly Fixed.Image _image = new();

    [Actor]
    public long First() => _image.Length();

    [Actor]
    public long Second() => _image.Length();
}
