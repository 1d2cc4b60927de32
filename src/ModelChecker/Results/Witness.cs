namespace SafePublication.ModelChecker;

/// <summary>A violating execution, in the program's own names.</summary>
/// <param name="Violation">What is violated.</param>
/// <param name="Events">The events in an order in which every load comes after the store that it reads.</param>
public sealed record Witness(string Violation, IReadOnlyList<WitnessEvent> Events);

/// <summary>One event of a witness.</summary>
/// <param name="Id">The event's identity.</param>
/// <param name="Text">The event as one line, such as <c>T1 #3 read  Cache._value = null (Cache.cs:41)</c>.</param>
public sealed record WitnessEvent(EventId Id, string Text);
