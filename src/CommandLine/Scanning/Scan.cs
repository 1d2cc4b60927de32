using System.Collections.Immutable;
using SafePublication.CommandLine.Loading;
using SafePublication.CommandLine.Repairing;
using SafePublication.CommandLine.Reporting;

namespace SafePublication.CommandLine.Scanning;

/// <summary>One run of <c>safepub scan</c>: load, find, repair if asked, report.</summary>
internal sealed class Scan(Rulebook rules, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(ScanRequest request, CancellationToken cancellation)
    {
        try
        {
            return Report(request, await ProgressDisplay.ShowAsync(error, progress => FindAsync(request, progress, cancellation)));
        }
        catch (Exception failure) when (failure is LoadException or AnalyzerCrash or SaveException)
        {
            await error.WriteLineAsync($"safepub: {failure.Message}");
            return ExitCode.Error;
        }
    }

    private async Task<ScanResult> FindAsync(ScanRequest request, IProgress<string> progress, CancellationToken cancellation)
    {
        var code = new CodeBase();
        var loader = new PathLoader(code, request.Loose, progress);
        foreach (var path in request.Paths)
        {
            await loader.LoadAsync(path, cancellation);
        }

        var scanner = new Scanner(rules, request.Overrides, progress);
        var findings = await scanner.ScanAsync(code.Solution, code.Requested, cancellation);
        return request.Fix
            ? await new RepairLoop(rules.Fixes, scanner).RunAsync(code, findings, cancellation)
            : new ScanResult(code, findings, Found: findings.Length, []);
    }

    private int Report(ScanRequest request, ScanResult result)
    {
        foreach (var remark in result.Code.Remarks)
        {
            error.WriteLine($"safepub: note: {remark}");
        }

        foreach (var change in result.Changes)
        {
            change.Save();
            output.WriteLine(change.Diff());
        }

        new ConsoleReport(output).Write(result);
        if (request.SarifFile is { } file)
        {
            SarifLog.Save(file, result, rules.Analyzers);
        }

        return result.Findings.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }
}

/// <summary>What a scan leaves: the findings that stand, how many there were at first, and the files that repairs changed.</summary>
internal sealed record ScanResult(CodeBase Code, ImmutableArray<Finding> Findings, int Found, ImmutableArray<SourceChange> Changes);
