using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>Which scenarios of a program are meant.</summary>
internal static class ScenarioChoice
{
    public static IReadOnlyList<Type> Of(RewrittenProgram program, string? name)
    {
        var all = ModelCheck.ScenariosOf(program);
        if (name is null)
        {
            return all;
        }

        Type[] named = [.. all.Where(scenario => ModelCheck.NameOf(scenario) == name || scenario.FullName == name || scenario.Name == name)];
        return named.Length > 0 ? named : throw new LoadException($"'{DisplayPath.Of(program.Path)}' has no scenario '{name}'.");
    }
}
