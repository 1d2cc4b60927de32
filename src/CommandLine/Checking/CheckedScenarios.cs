using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.CommandLine.Checking;

/// <summary>What came of the scenarios of a run: a report each, or the reason why there is none; and the assemblies that it did not come to.</summary>
internal sealed class CheckedScenarios
{
    private readonly List<CheckedScenario> _reports = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<string> _missed = [];

    public IReadOnlyList<CheckedScenario> Reports => _reports;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The assemblies whose scenarios are not even known, because the check was ended before.</summary>
    public IReadOnlyList<string> Missed => _missed;

    /// <summary>Keeps the report of a scenario, or why it could not be checked; returns the latter.</summary>
    public async Task<Refusal?> AddAsync(string assembly, string name, string type, Func<Task<ScenarioReport>> check)
    {
        try
        {
            _reports.Add(new CheckedScenario(assembly, await check()));
            return null;
        }
        catch (Exception refusal) when (refusal is ScenarioException or UnsupportedConstructException or NondeterministicProgramException)
        {
            return Add(new Refusal(assembly, name, type, refusal.Message.ReplaceLineEndings(" ").Trim()));
        }
    }

    public void Miss(string assembly) => _missed.Add(assembly);

    public Refusal Add(Refusal refusal)
    {
        _refusals.Add(refusal);
        return refusal;
    }
}
