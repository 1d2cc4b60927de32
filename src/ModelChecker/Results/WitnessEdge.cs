namespace SafePublication.ModelChecker;

/// <summary>One edge of a witness's cycle.</summary>
/// <param name="From">The event that the edge leaves.</param>
/// <param name="To">The event that the edge reaches.</param>
/// <param name="Relation">po, rf, co or fr.</param>
/// <param name="Order">For po: which laws order the two events, or why none does. Empty for the other relations.</param>
/// <param name="IsOrdered">False for a po edge that no law of the model orders: here the execution leaves sequential consistency.</param>
public sealed record WitnessEdge(WitnessEvent From, WitnessEvent To, string Relation, string Order, bool IsOrdered);
