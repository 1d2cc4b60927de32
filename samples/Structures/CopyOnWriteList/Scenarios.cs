using SafePublication.ModelChecker;

namespace Structures.CopyOnWriteList;

/// <summary>Two writers and a reader: a list of whole items, and nothing is lost.</summary>
[Scenario("CopyOnWriteList"), Allowed("0, 3"), Allowed("1, 3"), Allowed("2, 3"), Allowed("3, 3")]
public sealed class ListScenario
{
    private readonly List _list = new();

    [Actor]
    public void One() => _list.Add(1);

    [Actor]
    public void Two() => _list.Add(2);

    [Actor]
    public int Reader() => _list.Sum();

    [Observer]
    public int All() => _list.Sum();
}

/// <summary>A reader beside one writer that fills late: it may find an item that is not there.</summary>
[Scenario("CopyOnWriteList.FilledLate"), Allowed("0, 0"), Allowed("1, 1")]
public sealed class FilledLateListScenario
{
    private readonly FilledLateList _list = new();

    [Actor]
    public void One() => _list.Add(1);

    [Actor]
    public (int, int) Reader() => _list.Sum();
}
