using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Scenarios;

namespace SafePublication.ModelChecker;

/// <summary>Checks a piece of code that starts its threads itself.</summary>
public static class Model
{
    /// <summary>Explores every execution of the body that the memory model of .NET allows; a failed assertion violates it.</summary>
    /// <exception cref="ScenarioException">The body captures an object: it has to make its objects itself, anew for each execution.</exception>
    /// <exception cref="ProgramLoadException">The assembly of the body cannot be rewritten.</exception>
    public static ScenarioReport Check(Action body, ExplorationOptions? options = null) => Explore(body, options ?? new());

    /// <summary>Explores every execution of the body; what it returns, a tuple's items one by one, is the outcome.</summary>
    /// <exception cref="ScenarioException">The body captures an object: it has to make its objects itself, anew for each execution.</exception>
    /// <exception cref="ProgramLoadException">The assembly of the body cannot be rewritten.</exception>
    public static ScenarioReport Check<T>(Func<T> body, ExplorationOptions? options = null) => Explore(body, options ?? new());

    /// <summary>Looks for the cheapest order that makes a violated body clean; the report is returned with it, if there is one.</summary>
    public static ScenarioReport Repair(Action body, ScenarioReport report, ExplorationOptions? options = null) => Repair((Delegate)body, report, options ?? new());

    /// <summary>Looks for the cheapest order that makes a violated body clean; the report is returned with it, if there is one.</summary>
    public static ScenarioReport Repair<T>(Func<T> body, ScenarioReport report, ExplorationOptions? options = null) => Repair((Delegate)body, report, options ?? new());

    /// <summary>Performs exactly the one execution that a violation's replay text describes, so that a debugger can follow it.</summary>
    /// <exception cref="FormatException">The text is no replay, or belongs to another body.</exception>
    public static ScenarioReport Replay(Action body, string replay, ExplorationOptions? options = null) => Replay((Delegate)body, replay, options ?? new());

    /// <summary>Performs exactly the one execution that a violation's replay text describes, so that a debugger can follow it.</summary>
    /// <exception cref="FormatException">The text is no replay, or belongs to another body.</exception>
    public static ScenarioReport Replay<T>(Func<T> body, string replay, ExplorationOptions? options = null) => Replay((Delegate)body, replay, options ?? new());

    private static ScenarioReport Explore(Delegate body, ExplorationOptions options) => Perform(body, options, subject =>
    {
        var exploration = new Explorer(options).Explore(subject, subject.WhenUnbounded);
        return exploration.Result is CheckResult.BoundReached reached && subject.Bound is { } bound
            ? exploration with { Result = reached with { Bound = bound } }
            : exploration;
    });

    private static ScenarioReport Replay(Delegate body, string replay, ExplorationOptions options) =>
        Perform(body, options, subject => new Explorer(options).Replay(subject, replay));

    private static ScenarioReport Repair(Delegate body, ScenarioReport report, ExplorationOptions options)
    {
        var program = ProgramRewriter.Rewrite(body.Method.Module.Assembly.Location);
        using var subject = new BodyProgram(RewrittenBody.Of(body, program).Create, program.Sites, options);
        var search = new RepairSearch(options);
        return report with { Repair = search.Find(subject, subject.WhenUnbounded), RepairSearchGaveUp = search.HasGivenUp };
    }

    /// <summary>Performs one execution of a body that a replay file names.</summary>
    internal static ScenarioReport Replay(RewrittenProgram program, RewrittenBody body, string replay, ExplorationOptions options) =>
        Perform(program, body, options, subject => new Explorer(options).Replay(subject, replay));

    private static ScenarioReport Perform(Delegate body, ExplorationOptions options, Func<BodyProgram, Exploration> perform)
    {
        var program = ProgramRewriter.Rewrite(body.Method.Module.Assembly.Location);
        return Perform(program, RewrittenBody.Of(body, program), options, perform);
    }

    private static ScenarioReport Perform(RewrittenProgram program, RewrittenBody body, ExplorationOptions options, Func<BodyProgram, Exploration> perform)
    {
        using var subject = new BodyProgram(body.Create, program.Sites, options);
        var exploration = perform(subject);
        return new ScenarioReport(body.Name, body.Type, exploration, program.NotInstrumentedFor(body.Type))
        {
            ReplayFile = ReplayFile.Of(exploration.Result, body.Type, body.Method, program, options),
            SplitStructs = [.. subject.SplitStructs],
        };
    }
}
