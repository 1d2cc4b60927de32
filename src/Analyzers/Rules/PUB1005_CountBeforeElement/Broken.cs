namespace SafePublication.Rooms.PUB1005.Broken;

public sealed class Journal
{
    private readonly object _gate = new();
    private readonly int[] _entries = new int[8];
    private int _count;

    public int? this[int index] => index < _count ? _entries[index] : null; // PUB1005

    public void Add(int entry)
    {
        lock (_gate)
        {
            _entries[_count] = entry;
            _count++; // PUB1005
        }
    }
}
