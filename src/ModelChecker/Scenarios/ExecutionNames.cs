using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>What a witness calls the parts of an execution.</summary>
internal sealed class ExecutionNames(Execution execution) : IProgramNames
{
    public string Location(long location) => execution.Memory.Find(location)?.Name ?? $"location {location}";

    public string Value(EventId store, long location) =>
        execution.Memory.Find(location) is { } cell ? cell.Format(execution.Memory.ValueOf(store, cell)) : "?";

    public string Site(int site) => execution.Sites[site].ToString();

    public string Accessed(int site) => site > 0 ? execution.Sites[site].Name : string.Empty;

    public string Thread(int thread) =>
        thread >= 0 && thread < execution.Threads.Count && execution.Threads[thread] is { } known ? known.Name : $"T{thread}";
}
