using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.CommandLine.Checking;

/// <summary>What came of the scenarios of a run: a report each, or the reason why there is none.</summary>
internal sealed class CheckedScenarios
{
    private readonly List<ScenarioReport> _reports = [];
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<ScenarioReport> Reports => _reports;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Keeps the report of a scenario, or why it could not be checked; returns the latter.</summary>
    public Refusal? Add(string name, string type, Func<ScenarioReport> check)
    {
        try
        {
            _reports.Add(check());
            return null;
        }
        catch (Exception refusal) when (refusal is ScenarioException or UnsupportedConstructException or NondeterministicProgramException)
        {
            return Add(new Refusal(name, type, refusal.Message.ReplaceLineEndings(" ").Trim()));
        }
    }

    public Refusal Add(Refusal refusal)
    {
        _refusals.Add(refusal);
        return refusal;
    }
}
