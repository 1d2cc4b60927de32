namespace Corpus.C1809;

public sealed record MemberSyntax(string Name, int Line);

public sealed class MemberTable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly IReadOnlyList<MemberSyntax> _syntax;
    private readonly List<string> _diagnostics = new();
    private volatile bool _declared;
    private Dictionary<string, int> _slots;
    private int _nextSlot;

    public MemberTable(IReadOnlyList<MemberSyntax> syntax, int firstSlot)
    {
        _syntax = syntax;
        _nextSlot = firstSlot;
    }

    public int SlotOf(string member)
    {
        Declare();
        return _slots.TryGetValue(member, out int slot) ? slot : -1;
    }

    public string[] GetDiagnostics()
    {
        Declare();
        _rw.EnterReadLock();
        try
        {
            return _diagnostics.ToArray();
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    private void Declare()
    {
        if (_declared)
        {
            return;
        }

        _rw.EnterWriteLock();
        try
        {
            var slots = new Dictionary<string, int>(_syntax.Count, StringComparer.Ordinal);
            foreach (var member in _syntax)
            {
                if (!slots.TryAdd(member.Name, _nextSlot))
                {
                    _diagnostics.Add($"({member.Line}): duplicate member {member.Name}");
                    continue;
                }

                _nextSlot++;
            }

            _slots = slots;
            _declared = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}

public sealed class SlotEmitter(MemberTable table)
{
    public IEnumerable<string> Emit(IEnumerable<string> loads)
    {
        foreach (var name in loads)
        {
            int slot = table.SlotOf(name);
            yield return slot < 0 ? "throw " + name : "ldslot " + slot;
        }
    }
}
