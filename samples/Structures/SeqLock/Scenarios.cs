using SafePublication.ModelChecker;

namespace Structures.SeqLock;

/// <summary>A reader beside one write: it has the whole old pair, the whole new pair, or nothing (-1).</summary>
public abstract class ReaderBesideWriter(IPair pair)
{
    private readonly IPair _pair = pair;

    [Actor]
    public void Writer() => _pair.Write(1, 10);

    [Actor]
    public int Reader() => _pair.TryRead(out var left, out var right) ? left + right : -1;
}

/// <summary>With both barriers.</summary>
[Scenario("SeqLock"), Allowed("0"), Allowed("11"), Allowed("-1")]
public sealed class SequenceLockScenario() : ReaderBesideWriter(new SequenceLock());

/// <summary>Without the reader's barrier.</summary>
[Scenario("SeqLock.Unfenced"), Allowed("0"), Allowed("11"), Allowed("-1")]
public sealed class UnfencedSequenceLockScenario() : ReaderBesideWriter(new UnfencedSequenceLock());
