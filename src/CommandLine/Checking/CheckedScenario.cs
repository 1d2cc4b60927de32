using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>A scenario and what the check brought to light about it.</summary>
/// <param name="Assembly">The file that the scenario is in.</param>
/// <param name="Report">The result.</param>
internal sealed record CheckedScenario(string Assembly, ScenarioReport Report);
