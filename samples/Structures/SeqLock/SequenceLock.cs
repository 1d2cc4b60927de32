namespace Structures.SeqLock;

/// <summary>A pair behind a version: odd while it is written. The reader reads again when the version has changed; barriers keep the pair between the two looks.</summary>
public sealed class SequenceLock : IPair
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
        Volatile.ReadBarrier();
        return version % 2 == 0 && version == _version;
    }
}
