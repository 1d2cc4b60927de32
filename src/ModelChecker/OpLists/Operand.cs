namespace SafePublication.ModelChecker;

/// <summary>What an operation stores or compares with: a number, a register's value, or a reference to a location.</summary>
public readonly record struct Operand
{
    private Operand(OperandKind kind, long number, string name) => (Kind, Number, Name) = (kind, number, name);

    internal OperandKind Kind { get; }

    internal long Number { get; }

    internal string Name { get; }

    /// <summary>The value of a register.</summary>
    public static Operand Register(string name) => new(OperandKind.Register, 0, name);

    /// <summary>A reference to a location.</summary>
    public static Operand Reference(string location) => new(OperandKind.Reference, 0, location);

    /// <summary>A number.</summary>
    public static implicit operator Operand(long number) => new(OperandKind.Number, number, string.Empty);
}

/// <summary>The forms of an <see cref="Operand"/>.</summary>
internal enum OperandKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A register's value.</summary>
    Register,

    /// <summary>A reference to a location.</summary>
    Reference,
}
