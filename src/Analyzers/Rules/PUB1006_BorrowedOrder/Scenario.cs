using SafePublication.ModelChecker;

namespace SafePublication.Rooms.PUB1006;

/// <summary>One thread maps the lines, another asks for them: it gets all of them or none.</summary>
[Scenario("PUB1006.Broken"), Forbidden("0")]
public sealed class BrokenScenario
{
    private readonly Broken.Distributor _distributor = new(new Broken.Bus());

    [Actor]
    public void Writer() => _distributor.Map();

    [Actor]
    public int Reader() => _distributor.Lines();
}

/// <summary>The same with order of its own, on a bus that lends none.</summary>
[Scenario("PUB1006.Fixed"), Forbidden("0")]
public sealed class FixedScenario
{
    private readonly Fixed.Distributor _distributor = new(new Fixed.Bus());

    [Actor]
    public void Writer() => _distributor.Map();

    [Actor]
    public int Reader() => _distributor.Lines();
}

/// <summary>A writer that borrows its order, while the fence is there: the reader acquires, and all is well.</summary>
[Scenario("PUB1006.Lent"), Forbidden("0")]
public sealed class LentScenario
{
    private readonly Borrower _borrower = new();
    private readonly Broken.Bus _bus = new();

    [Actor]
    public void Writer()
    {
        _borrower.Lines = 32;
        _bus.Register();
        _borrower.Ready = true;
    }

    [Actor]
    public int Reader() => Volatile.Read(ref _borrower.Ready) ? _borrower.Lines : -1;
}

/// <summary>The same code, after somebody has made the bus faster.</summary>
[Scenario("PUB1006.Withdrawn"), Forbidden("0")]
public sealed class WithdrawnScenario
{
    private readonly Borrower _borrower = new();
    private readonly Fixed.Bus _bus = new();

    [Actor]
    public void Writer()
    {
        _borrower.Lines = 32;
        _bus.Register();
        _borrower.Ready = true;
    }

    [Actor]
    public int Reader() => Volatile.Read(ref _borrower.Ready) ? _borrower.Lines : -1;
}

internal sealed class Borrower
{
    public int Lines;
    public bool Ready;
}
