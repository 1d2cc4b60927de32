namespace SafePublication.ModelChecker;

/// <summary>A violating execution, in the program's own names.</summary>
/// <param name="Violation">What is violated.</param>
/// <param name="Threads">The names of the threads, by number.</param>
/// <param name="Events">The events in an order in which every load comes behind the store that it reads.</param>
/// <param name="Cycle">
/// The shortest cycle that makes the execution impossible under sequential consistency; empty when it is possible there, too, so that
/// no order between memory operations can repair it.
/// </param>
public sealed record Witness(
    string Violation, IReadOnlyList<string> Threads, IReadOnlyList<WitnessEvent> Events, IReadOnlyList<WitnessEdge> Cycle)
{
    /// <summary>The shortest cycle through each event that is on one: a repair has to order all of one of them.</summary>
    internal IReadOnlyList<IReadOnlyList<WitnessEdge>> Cycles { get; init; } = [];

    /// <summary>True when a thread loops for ever because the plain loads of its turns were merged into one.</summary>
    public bool LoadsAreMerged { get; init; }

    /// <summary>How often the witness goes from one thread to another.</summary>
    public int Switches => Events.Zip(Events.Skip(1)).Count(pair => pair.First.Id.Thread != pair.Second.Id.Thread);
}
