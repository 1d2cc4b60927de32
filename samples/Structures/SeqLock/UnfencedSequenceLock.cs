namespace Structures.SeqLock;

/// <summary>The sequence lock with a defect: the second look at the version is an acquire load, which keeps nothing before it.</summary>
public sealed class UnfencedSequenceLock : IPair
{
    private int _version;
    private int _left;
    private int _right;

    public void Write(int left, int right)
    {
        var version = _version;
        _version = version + 1;
        Volatile.WriteBarrier();
        _left = left;
        _right = right;
        Volatile.Write(ref _version, version + 2);
    }

    public bool TryRead(out int left, out int right)
    {
        var version = Volatile.Read(ref _version);
        left = _left;
        right = _right;
        return version % 2 == 0 && version == Volatile.Read(ref _version);
    }
}
