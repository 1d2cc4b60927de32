namespace SafePublication.ModelChecker.Tests;

/// <summary>An event of the naive enumeration, with the value that the enumeration guessed or computed for it.</summary>
internal sealed record NaiveEvent(int Thread, char Kind, string Location, string Value)
{
    public FenceKind Fence { get; init; }

    public bool Acquires { get; init; }

    public bool Releases { get; init; }

    public bool Publishes { get; init; }

    public bool IsExclusive { get; init; }

    public NaiveEvent? Address { get; init; }

    public NaiveEvent? Source { get; init; }

    public bool IsLoad => Kind == 'R';

    public bool IsStore => Kind == 'W';

    public bool IsFence(FenceKind kind) => Kind == 'F' && Fence == kind;

    // Two events with the same content are still two events.
    public bool Equals(NaiveEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
