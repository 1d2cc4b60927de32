namespace SafePublication.ModelChecker;

/// <summary>
/// Sequential consistency (<c>sc</c>): one total order of all events explains every load. Lamport 1979; as acyclic (po | rf | co | fr)
/// in Shasha and Snir 1988 and Alglave, Maranget and Tautschnig 2014.
/// </summary>
internal static class SequentialConsistency
{
    public static readonly MemoryModel Model = new(
        "sc", "sequential consistency",
        new Atomicity(),
        new Acyclic(ProgramOrder.Whole, Communication.ReadsFrom, Communication.ModificationOrder, Communication.FromRead));
}
