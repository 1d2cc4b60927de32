namespace SafePublication.ModelChecker;

/// <summary>Adds to <paramref name="after"/> the events that a law orders directly behind one event.</summary>
public delegate void Ordering(ExecutionGraph graph, int index, EventSet after);

/// <summary>One sentence of a memory model: which events it orders, and where that is written.</summary>
/// <param name="Number">The law's number in its model, such as <c>mca-3</c>.</param>
/// <param name="Name">What orders, in the words of a witness: "acquire load", "release store".</param>
/// <param name="Formula">The law over po, rf, co and fr.</param>
/// <param name="Source">The document and section that the law is taken from.</param>
/// <param name="Orders">The law itself.</param>
public sealed record Law(string Number, string Name, string Formula, string Source, Ordering Orders);
