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

    /// <summary>Performs exactly the one execution that a violation's replay text describes, so that a debugger can follow it.</summary>
    /// <exception cref="FormatException">The text is no replay, or belongs to another scenario.</exception>
    public static ScenarioReport Replay<TScenario>(string replay, ExplorationOptions? options = null)
    {
        var program = ProgramRewriter.Rewrite(typeof(TScenario).Assembly.Location);
        return Replay(program, program.Assembly.GetType(typeof(TScenario).FullName!, throwOnError: true)!, replay, options);
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
        return Report(program, shape, Explained(exploration, subject), options) with { SplitStructs = [.. subject.SplitStructs] };
    }

    /// <summary>Looks for the cheapest order that makes a violated scenario clean; the report is returned with it, if there is one.</summary>
    public static ScenarioReport Repair(
        RewrittenProgram program, Type scenario, ScenarioReport report, ExplorationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ExplorationOptions();
        using var subject = new ScenarioProgram(new ScenarioShape(scenario), program.Sites, options);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, subject.WhenUnbounded);
        var search = new RepairSearch(options);
        return report with { Repair = search.Find(subject, ended.Token), RepairSearchGaveUp = search.HasGivenUp };
    }

    /// <summary>Performs exactly the one execution that a violation's replay text describes, so that a debugger can follow it.</summary>
    /// <exception cref="FormatException">The text is no replay, or belongs to another scenario.</exception>
    public static ScenarioReport Replay(RewrittenProgram program, Type scenario, string replay, ExplorationOptions? options = null)
    {
        options ??= new ExplorationOptions();
        var shape = new ScenarioShape(scenario);
        using var subject = new ScenarioProgram(shape, program.Sites, options);
        var exploration = new Explorer(options).Replay(subject, replay);
        return Report(program, shape, exploration, options) with { SplitStructs = [.. subject.SplitStructs] };
    }

    /// <summary>
    /// Performs exactly the one execution of a replay file, under the model and the modes that it was found with; a body of <see cref="Model"/> as well as a
    /// scenario.
    /// </summary>
    /// <exception cref="FormatException">The file belongs to another build of the program.</exception>
    /// <exception cref="ScenarioException">The body captures values, which the file does not hold.</exception>
    public static ScenarioReport Replay(RewrittenProgram program, ReplayFile file, ExplorationOptions? options = null)
    {
        if (file.Module != program.ModuleVersion)
            throw new FormatException($"The replay was recorded with another build of '{program.Path}'.");
        options = file.Under(options ?? new ExplorationOptions());
        var type = program.Assembly.GetType(file.Type) ?? throw new FormatException($"The replay belongs to '{file.Type}', which '{program.Path}' does not contain.");
        return file.Method is null ? Replay(program, type, file.Replay, options) : Model.Replay(program, RewrittenBody.Of(type, file.Method), file.Replay, options);
    }

    /// <summary>The report about a scenario that was explored in parts.</summary>
    public static ScenarioReport Report(RewrittenProgram program, Type scenario, Exploration exploration, ExplorationOptions options) =>
        Report(program, new ScenarioShape(scenario), exploration, options);

    private static ScenarioReport Report(RewrittenProgram program, ScenarioShape shape, Exploration exploration, ExplorationOptions options) =>
        new(shape.Name, shape.Type.FullName!, exploration, program.NotInstrumentedFor(shape.Type.FullName!))
        {
            ReplayFile = ReplayFile.Of(exploration.Result, shape.Type.FullName!, null, program, options),
        };

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
    public static string NameOf(Type scenario) => ScenarioShape.NameOf(scenario);
}
