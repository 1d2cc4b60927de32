using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>The verb <c>safepub check</c>: its arguments and options.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("ASSEMBLY")
        {
            Description = "Assemblies with [Scenario] classes, or .csproj files, which are built first.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseUnknownOption);
        var scenario = new Option<string?>("--scenario") { Description = "Check only the scenario with this name or type.", HelpName = "NAME" };
        var model = new Option<string>("--model") { Description = "The memory model.", DefaultValueFactory = _ => "mca" };
        model.AcceptOnlyFromAmong("mca", "sc", "tso", "core", "ecma");
        var json = new Option<string?>("--json") { Description = "Write the results to this file as JSON; - is the standard output.", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Take object assignment by the letter: a release for that object's contents only." };
        var coalescing = new Option<bool>("--jit-coalescing") { Description = "Let plain loads of one location be reordered and those of a loop be merged, as the JIT may do." };
        var tearing = new Option<bool>("--tearing") { Description = "Access multi-word values piece by piece, so that they can be read half-written." };
        var complete = new Option<bool>("--require-instrumented") { Description = "Make it an error (exit code 2) when something is not seen by the checker." };
        var executions = new Option<long>("--max-executions") { Description = "Give up a scenario after so many executions.", DefaultValueFactory = _ => 10_000_000, HelpName = "N" };
        var events = new Option<int>("--max-events") { Description = "Give up a scenario when one execution has more events.", DefaultValueFactory = _ => 500, HelpName = "N" };
        executions.Validators.Add(RefuseBelowOne);
        events.Validators.Add(RefuseBelowOne);
        var witnesses = new Option<string?>("--witnesses") { Description = "Write a replay file, the text and a picture of each violated scenario into this folder.", HelpName = "FOLDER" };
        var replay = new Option<string?>("--replay") { Description = "Perform exactly the execution of this replay file.", HelpName = "FILE" };
        var shard = new Option<string>("--shard") { Description = "Explore only the K-th of N parts, which together are exactly the whole.", DefaultValueFactory = _ => "1/1", HelpName = "K/N" };
        shard.Validators.Add(RefuseMalformedShard);
        var workers = new Option<int>("--workers") { Description = "Explore in so many processes side by side.", DefaultValueFactory = _ => 1, HelpName = "N" };
        workers.Validators.Add(RefuseBelowOne);
        var command = new Command("check", "Explores every execution of scenarios that the .NET memory model allows; exit code 0: all as expected, 1: one violated, 2: usage or load error, 3: a bound was reached.")
        {
            paths, scenario, model, json, strict, coalescing, tearing, complete, executions, events, witnesses, replay, shard, workers,
        };
        command.SetAction((parsed, cancellation) => new Check(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            new CheckRequest(parsed.GetValue(paths)!, parsed.GetValue(scenario), parsed.GetValue(json), parsed.GetValue(complete), new()
            {
                Model = parsed.GetValue(model)!,
                Strict = parsed.GetValue(strict),
                JitCoalescing = parsed.GetValue(coalescing),
                Shard = Shard.Parse(parsed.GetValue(shard)!),
                Tearing = parsed.GetValue(tearing),
                MaxExecutions = parsed.GetValue(executions),
                MaxEvents = parsed.GetValue(events),
            })
            {
                WitnessFolder = parsed.GetValue(witnesses),
                ReplayFile = parsed.GetValue(replay),
                Workers = parsed.GetValue(workers),
                Named = parsed.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit).Select(option => option.Option.Name).ToHashSet(),
            },
            cancellation));
        return command;
    }

    private static void RefuseMalformedShard(OptionResult shard)
    {
        try
        {
            Shard.Parse(shard.GetValueOrDefault<string>());
        }
        catch (FormatException failure)
        {
            shard.AddError(failure.Message);
        }
    }

    // What is no number at all is refused by the parser, after the validators.
    private static void RefuseBelowOne(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number < 1)
        {
            result.AddError($"{result.Option.Name} {text}: the number has to be at least 1.");
        }
    }

    // What is no option of ours would otherwise be taken for a path.
    private static void RefuseUnknownOption(ArgumentResult paths)
    {
        if (paths.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } unknown)
        {
            paths.AddError($"Unrecognized option '{unknown.Value}'.");
        }
    }
}
