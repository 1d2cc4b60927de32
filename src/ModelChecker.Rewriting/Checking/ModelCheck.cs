using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Scenarios;

namespace SafePublication.ModelChecker;

/// <summary>Checks scenarios: explores every execution of theirs that the memory model of .NET allows.</summary>
public static class ModelCheck
{
    /// <summary>Checks one scenario class, under any test framework.</summary>
    /// <exception cref="ScenarioException">The class cannot be used as a scenario.</exception>
    /// <exception cref="ProgramLoadException">Its assembly cannot be rewritten.</exception>
    public static ScenarioReport Run<TScenario>(ExplorationOptions? options = null) => Run(typeof(TScenario), options);

    /// <summary>Checks one scenario class.</summary>
    public static ScenarioReport Run(Type scenario, ExplorationOptions? options = null)
    {
        var program = ProgramRewriter.Rewrite(scenario.Assembly.Location);
        var rewritten = program.Assembly.GetType(scenario.FullName!, throwOnError: true)!;
        return Run(program, rewritten, options);
    }

    /// <summary>Checks a scenario class of a rewritten program.</summary>
    public static ScenarioReport Run(
        RewrittenProgram program, Type scenario, ExplorationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ExplorationOptions();
        var shape = new ScenarioShape(scenario);
        using var subject = new ScenarioProgram(shape, program.Sites, options);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, subject.WhenUnbounded);
        var exploration = new Explorer(options).Explore(subject, ended.Token);
        return Report(program, shape, Explained(exploration, subject));
    }

    /// <summary>Looks for the cheapest order that makes a violated scenario clean; the report is returned with it, if there is one.</summary>
    public static ScenarioReport Repair(
        RewrittenProgram program, Type scenario, ScenarioReport report, ExplorationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ExplorationOptions();
        using var subject = new ScenarioProgram(new ScenarioShape(scenario), program.Sites, options);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, subject.WhenUnbounded);
        return report with { Repair = new RepairSearch(options).Find(subject, ended.Token) };
    }

    /// <summary>Performs exactly the one execution that a violation's replay text describes, so that a debugger can follow it.</summary>
    /// <exception cref="FormatException">The text is no replay, or belongs to another scenario.</exception>
    public static ScenarioReport Replay(RewrittenProgram program, Type scenario, string replay, ExplorationOptions? options = null)
    {
        options ??= new ExplorationOptions();
        var shape = new ScenarioShape(scenario);
        using var subject = new ScenarioProgram(shape, program.Sites, options);
        return Report(program, shape, new Explorer(options).Replay(subject, replay));
    }

    private static ScenarioReport Report(RewrittenProgram program, ScenarioShape shape, Exploration exploration) =>
        new(shape.Name, shape.Type.FullName!, exploration, program.NotInstrumentedFor(shape.Type.FullName!));

    /// <summary>A bound in the words of the actor that hit it.</summary>
    private static Exploration Explained(Exploration exploration, ScenarioProgram subject) =>
        exploration.Result is CheckResult.BoundReached reached && subject.Bound is { } bound
            ? exploration with { Result = reached with { Bound = bound } }
            : exploration;

    /// <summary>The scenario classes of a rewritten program, in the order of their declaration.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public static IReadOnlyList<Type> ScenariosOf(RewrittenProgram program)
    {
        var scenarios = ScenarioShape.In(program.Assembly);
        return scenarios.Count > 0 ? scenarios : throw new ScenarioException($"'{program.Path}' contains no class with [Scenario].");
    }

    /// <summary>The name of a scenario class.</summary>
    public static string NameOf(Type scenario) => new ScenarioShape(scenario).Name;
}
