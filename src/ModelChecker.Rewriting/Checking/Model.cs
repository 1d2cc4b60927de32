using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Scenarios;

namespace SafePublication.ModelChecker;

/// <summary>Checks a piece of code that starts its threads itself.</summary>
public static class Model
{
    /// <summary>Explores every execution of the body that the memory model of .NET allows; a failed assertion violates it.</summary>
    /// <exception cref="ScenarioException">The body captures an object: it has to make its objects itself, anew for each execution.</exception>
    /// <exception cref="ProgramLoadException">The assembly of the body cannot be rewritten.</exception>
    public static ScenarioReport Check(Action body, ExplorationOptions? options = null) => Explore(body, options);

    /// <summary>Explores every execution of the body; what it returns, a tuple's items one by one, is the outcome.</summary>
    /// <exception cref="ScenarioException">The body captures an object: it has to make its objects itself, anew for each execution.</exception>
    /// <exception cref="ProgramLoadException">The assembly of the body cannot be rewritten.</exception>
    public static ScenarioReport Check<T>(Func<T> body, ExplorationOptions? options = null) => Explore(body, options);

    private static ScenarioReport Explore(Delegate body, ExplorationOptions? options)
    {
        options ??= new ExplorationOptions();
        var program = ProgramRewriter.Rewrite(body.Method.Module.Assembly.Location);
        var rewritten = RewrittenBody.Of(body, program);
        using var subject = new BodyProgram(rewritten.Create, program.Sites, options);
        var exploration = new Explorer(options).Explore(subject, subject.WhenUnbounded);
        if (exploration.Result is CheckResult.BoundReached reached && subject.Bound is { } bound)
            exploration = exploration with { Result = reached with { Bound = bound } };
        return new ScenarioReport(rewritten.Name, rewritten.Type, exploration, program.NotInstrumentedFor(rewritten.Type));
    }
}
