using System.Collections;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>The state of a lock or another synchronisation object, which has no place in the program's memory.</summary>
internal sealed class HiddenCell(long location, object owner, StoredValue initial) : Cell(location, owner, 0, null)
{
    private StoredValue _initial = initial;
    private StoredValue? _final;

    public override StoredValue Initial => _initial;

    public override StoredValue Final => _final ?? Initial;

    public override int Size => sizeof(ulong);

    /// <summary>Takes what was done before the actors start: the initial store.</summary>
    public void Begin(StoredValue value) => _initial = value;

    public override void WriteBack(StoredValue value) => _final = value;

    public override string Format(StoredValue value) => value.Reference switch
    {
        null => $"{value.Bits}",
        ICollection content => $"{content.Count} items",
        var other => Scenarios.ValueText.Of(other),
    };
}
