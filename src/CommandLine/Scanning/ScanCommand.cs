using System.Collections.Immutable;
using System.CommandLine;

namespace SafePublication.CommandLine.Scanning;

/// <summary>The verb <c>safepub scan</c>: its arguments and options.</summary>
internal static class ScanCommand
{
    public static Command Create(Rulebook rules)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A .sln, .slnx or .csproj file, a .cs file, or a folder (its project if it holds exactly one, else its .cs files).",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseUnknownOption);
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to this file, as SARIF 2.1.0.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Apply the repairs and print what they change, as a unified diff." };
        var loose = new Option<bool>("--loose") { Description = "Take every folder as loose .cs files, also when it holds a project." };
        var model = new Option<string?>("--memory-model") { Description = "The law: net or ecma, whatever the option files say.", HelpName = "MODEL" };
        model.AcceptOnlyFromAmong("net", "ecma");
        var concurrent = new Option<bool>("--assume-concurrent") { Description = "Take every object for shared, whatever the option files say." };
        var command = new Command("scan", "Finds publication races; exit code 0: none, 1: some, 2: the input could not be scanned.")
        {
            paths, sarif, fix, loose, model, concurrent,
        };
        command.SetAction((parsed, cancellation) => new Scan(rules, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            .RunAsync(
                new ScanRequest(
                    parsed.GetValue(paths)!, parsed.GetValue(sarif), parsed.GetValue(fix), parsed.GetValue(loose),
                    Overrides(parsed.GetValue(model), parsed.GetValue(concurrent))),
                cancellation));
        return command;
    }

    private static ImmutableDictionary<string, string> Overrides(string? model, bool assumesConcurrency)
    {
        var overrides = ImmutableDictionary<string, string>.Empty;
        if (model is not null)
        {
            overrides = overrides.Add("safe_publication.memory_model", model);
        }

        return assumesConcurrency ? overrides.Add("safe_publication.assume_concurrent", "true") : overrides;
    }

    // What is no option of ours would otherwise be taken for a path.
    private static void RefuseUnknownOption(System.CommandLine.Parsing.ArgumentResult paths)
    {
        if (paths.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } unknown)
        {
            paths.AddError($"Unrecognized option '{unknown.Value}'.");
        }
    }
}

/// <summary>What the user asked for.</summary>
internal sealed record ScanRequest(string[] Paths, string? SarifFile, bool Fix, bool Loose, ImmutableDictionary<string, string> Overrides);
