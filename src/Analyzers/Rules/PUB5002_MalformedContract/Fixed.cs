using SafePublication.Annotations;

namespace SafePublication.Rooms.PUB5002.Fixed;

public sealed class Table
{
    public bool Ready;

    [PublishedBy(nameof(Ready))]
    public int[]? Slots;

    [BenignRace("a lost hit only makes the statistics a little smaller")]
    public int Hits;
}
