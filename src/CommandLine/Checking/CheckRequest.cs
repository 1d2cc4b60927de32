using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>What the user asked to be checked.</summary>
/// <param name="Paths">Assemblies and projects.</param>
/// <param name="Scenario">The name or type of the one scenario to check, or null for all.</param>
/// <param name="JsonFile">Where the results go as JSON: a file, or <c>-</c> for the standard output; null for nowhere.</param>
/// <param name="RequireInstrumented">True to refuse scenarios of which the checker does not see everything.</param>
/// <param name="Options">How each scenario is explored.</param>
internal sealed record CheckRequest(
    string[] Paths, string? Scenario, string? JsonFile, bool RequireInstrumented, ExplorationOptions Options)
{
    /// <summary>The folder that gets a replay file and a picture for each violated scenario, or null.</summary>
    public string? WitnessFolder { get; init; }

    /// <summary>The replay file whose one execution is to be performed instead of an exploration, or null.</summary>
    public string? ReplayFile { get; init; }

    /// <summary>The options that the command line names, of which some have the values that they would have anyway.</summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>The number of processes that explore a scenario side by side.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>True when several files are named, so that scenarios of the same name may be in different ones.</summary>
    public bool HasSeveralFiles => Paths.Select(AssemblyPath.WithoutLinks).Distinct(AssemblyPath.Spelling).Skip(1).Any();

    /// <summary>True when the command line names an option.</summary>
    public bool Names(string option) => Named.Contains(option);
}
