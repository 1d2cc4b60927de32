using SafePublication.Annotations;

namespace SafePublication.Rooms.PUB5002.Broken;

public sealed class Table
{
    public bool Ready;

    [PublishedBy("Raedy")] // PUB5002
    public int[]? Slots;

    [BenignRace("")] // PUB5002
    public int Hits;
}
