using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>Which scenarios of a program are meant.</summary>
internal static class ScenarioChoice
{
    /// <summary>All scenarios, or the one with the name; none where the program has no such scenario.</summary>
    public static IReadOnlyList<Type> Of(RewrittenProgram program, string? name)
    {
        var all = ModelCheck.ScenariosOf(program);
        if (name is null)
        {
            return all;
        }

        if (all.FirstOrDefault(scenario => scenario.FullName == name) is { } exact)
        {
            return [exact];
        }

        Type[] named = [.. all.Where(scenario => ModelCheck.NameOf(scenario) == name || scenario.Name == name)];
        return named.Length < 2
            ? named
            : throw new LoadException($"'{name}' is the name of several scenarios; say which by its type: {string.Join(", ", named.Select(scenario => scenario.FullName))}.");
    }
}
