using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>A replay file says itself what is performed, and how; an option that says otherwise would have no effect.</summary>
internal static class ReplayContradictions
{
    /// <exception cref="LoadException">An option contradicts the file.</exception>
    public static void Refuse(CheckRequest request, ReplayFile file, RewrittenProgram program)
    {
        if (All(request, file, program).FirstOrDefault() is { } contradiction)
        {
            throw new LoadException($"--replay '{request.ReplayFile}' contradicts {contradiction}.");
        }
    }

    private static IEnumerable<string> All(CheckRequest request, ReplayFile file, RewrittenProgram program)
    {
        var options = request.Options;
        if (request.Names("--model") && options.Model != file.Model)
        {
            yield return $"--model {options.Model}: its execution was found under {file.Model}";
        }

        if (request.Names("--strict") && options.Strict != file.Strict)
        {
            yield return Mode("--strict", options.Strict);
        }

        if (request.Names("--jit-coalescing") && options.JitCoalescing != file.JitCoalescing)
        {
            yield return Mode("--jit-coalescing", options.JitCoalescing);
        }

        if (request.Names("--tearing") && options.Tearing != file.Tearing)
        {
            yield return Mode("--tearing", options.Tearing);
        }

        if (options.Shard != Shard.Whole)
        {
            yield return $"--shard {options.Shard}: its one execution has no parts";
        }

        if (request.Workers > 1)
        {
            yield return $"--workers {request.Workers}: its one execution has no parts";
        }

        if (request.Scenario is { } scenario && !Means(scenario, file, program))
        {
            yield return $"--scenario {scenario}: its execution is one of {file.Type}{(file.Method is null ? "" : $".{file.Method}")}";
        }
    }

    private static string Mode(string option, bool isOn) => $"{option}{(isOn ? "" : " false")}: its execution was found {(isOn ? "without" : "with")} it";

    private static bool Means(string scenario, ReplayFile file, RewrittenProgram program) => file.Method is null
        && (scenario == file.Type || program.Assembly.GetType(file.Type) is { } type && (scenario == ModelCheck.NameOf(type) || scenario == type.Name));
}
