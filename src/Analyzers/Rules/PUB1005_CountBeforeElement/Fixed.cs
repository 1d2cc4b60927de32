namespace SafePublication.Rooms.PUB1005.Fixed;

public sealed class Journal
{
    private readonly object _gate = new();
    private readonly int[] _entries = new int[8];
    private int _count;

    public int? this[int index] => index < Volatile.Read(ref _count) ? _entries[index] : null;

    public void Add(int entry)
    {
        lock (_gate)
        {
            _entries[_count] = entry;
            Volatile.Write(ref _count, _count + 1);
        }
    }
}
