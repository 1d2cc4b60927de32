using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafePublication.CommandLine.Repairing;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Reporting;

/// <summary>Findings as a SARIF 2.1.0 log (OASIS standard), for code scanning services and editors.</summary>
internal static class SarifLog
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Save(string file, ScanResult result, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        OutputFile.Write(Path.GetFullPath(file), Of(result, analyzers).ToJsonString(Indented) + "\n", new UTF8Encoding());

    private static JsonObject Of(ScanResult result, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var rules = Rules(analyzers);
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(rules) },
                ["invocations"] = new JsonArray(Invocation(result)),
                ["originalUriBaseIds"] = new JsonObject { [SarifLocation.Base] = SarifLocation.CurrentFolder() },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. result.Findings.Select(finding => SarifResult.Of(finding, Index(rules, finding)))]),
            }),
        };
    }

    // Two descriptors may carry one ID (a live and an end-of-compilation one); to the reader they are one rule.
    private static ImmutableArray<DiagnosticDescriptor> Rules(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
    [
        .. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static int Index(ImmutableArray<DiagnosticDescriptor> rules, Finding finding) =>
        Enumerable.Range(0, rules.Length).First(index => rules[index].Id == finding.Diagnostic.Id);

    private static JsonObject Driver(ImmutableArray<DiagnosticDescriptor> rules) => new()
    {
        ["name"] = "safepub",
        ["version"] = typeof(SarifLog).Assembly.GetName().Version!.ToString(3),
        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
    };

    private static JsonObject Rule(DiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = SarifResult.Text(rule.Title.ToString(CultureInfo.InvariantCulture)),
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = SarifResult.Level(rule.DefaultSeverity), ["enabled"] = rule.IsEnabledByDefault },
    };

    private static JsonObject Invocation(ScanResult result) => new()
    {
        ["executionSuccessful"] = true,
        ["toolExecutionNotifications"] = new JsonArray(
            [.. result.Code.Remarks.Select(remark => new JsonObject { ["level"] = "note", ["message"] = SarifResult.Text(remark) })]),
    };
}
