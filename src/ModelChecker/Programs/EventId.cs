namespace SafePublication.ModelChecker;

/// <summary>The identity of an event: its thread and its place in that thread. It is the same in every run that contains the event.</summary>
public readonly record struct EventId(int Thread, int Index)
{
    /// <summary>The initial store of whatever location is spoken of.</summary>
    public static EventId Initial => new(-1, 0);

    /// <summary>True for the store that gave a location its initial value.</summary>
    public bool IsInitial => Thread < 0;

    /// <inheritdoc/>
    public override string ToString() => IsInitial ? "initial" : $"T{Thread} #{Index}";
}
