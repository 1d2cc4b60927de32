namespace SafePublication.ModelChecker;

/// <summary>What checking a scenario brought to light.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Type">The full name of its class.</param>
/// <param name="Exploration">The verdict and the outcomes.</param>
/// <param name="NotInstrumented">What the checker did not see, each with its reason.</param>
public sealed record ScenarioReport(string Name, string Type, Exploration Exploration, IReadOnlyList<string> NotInstrumented)
{
    /// <summary>The cheapest order that makes a violated scenario clean, when one was searched for and found.</summary>
    public Repair? Repair { get; init; }

    /// <summary>True when a repair was searched for and neither found nor found impossible.</summary>
    public bool RepairSearchGaveUp { get; init; }

    /// <summary>
    /// The structs that are accessed by their fields, each with the reason: the scenario accesses them both as a whole and in parts, and a copy of
    /// several words is not atomic.
    /// </summary>
    public IReadOnlyList<string> SplitStructs { get; init; } = [];

    /// <summary>What repeats the violating execution, to be saved; null when nothing is violated.</summary>
    public ReplayFile? ReplayFile { get; init; }

    /// <summary>The verdict.</summary>
    public CheckResult Result => Exploration.Result;

    /// <summary>The results of the complete executions, ordered by text.</summary>
    public IReadOnlyList<Outcome> Outcomes => Exploration.Outcomes;

    /// <summary>Calls on one object that is not safe for several threads which nothing orders; they do not decide about the verdict.</summary>
    public IReadOnlyList<string> UnsynchronisedCalls => Exploration.UnsynchronisedCalls;
}
