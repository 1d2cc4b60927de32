namespace SafePublication.ModelChecker;

/// <summary>
/// One operation of an op list: a program written down as lists of memory operations, one list a thread, the form in which litmus tests
/// are published. Registers and locations are named by text; a value is a number or the name of a location (a reference).
/// </summary>
public abstract record Op
{
    /// <summary>location = value.</summary>
    public sealed record Store(string Location, Operand Value, MemoryOrder Order = MemoryOrder.Plain, bool Publishes = false) : Op;

    /// <summary>register = location.</summary>
    public sealed record Load(string Register, string Location, MemoryOrder Order = MemoryOrder.Plain) : Op;

    /// <summary>register = the location that the register Reference refers to.</summary>
    public sealed record LoadThrough(string Register, string Reference, MemoryOrder Order = MemoryOrder.Plain) : Op;

    /// <summary>The location that the register Reference refers to = value.</summary>
    public sealed record StoreThrough(string Reference, Operand Value) : Op;

    /// <summary>register = Interlocked.Exchange(ref location, value).</summary>
    public sealed record Exchange(string Register, string Location, Operand Value) : Op;

    /// <summary>register = the value before Interlocked.Add(ref location, value).</summary>
    public sealed record Add(string Register, string Location, long Value) : Op;

    /// <summary>register = Interlocked.CompareExchange(ref location, value, comparand).</summary>
    public sealed record CompareExchange(string Register, string Location, Operand Value, Operand Comparand) : Op;

    /// <summary>A fence.</summary>
    public sealed record Fence(FenceKind Kind) : Op;

    /// <summary>Monitor.Enter: blocks until the location is 0 and makes it 1, with acquire.</summary>
    public sealed record Lock(string Location) : Op;

    /// <summary>Monitor.Exit: makes the location 0, with release.</summary>
    public sealed record Unlock(string Location) : Op;

    /// <summary>Waits until the location has the value: one turn of a spin loop is a load, and a turn in vain blocks.</summary>
    public sealed record Await(string Register, string Location, Operand Value, MemoryOrder Order = MemoryOrder.Plain) : Op;

    /// <summary>Runs the body when the register equals (or, when Negated, does not equal) the value.</summary>
    public sealed record If(string Register, Operand Value, IReadOnlyList<Op> Body, bool Negated = false) : Op;

    /// <summary>target = first + second; costs no event.</summary>
    public sealed record Sum(string Target, string First, Operand Second) : Op;

    /// <summary>Fails with the message.</summary>
    public sealed record Fail(string Message) : Op;
}
