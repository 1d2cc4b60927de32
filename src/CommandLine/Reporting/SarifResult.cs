using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Reporting;

/// <summary>One finding as a SARIF result; the other end of the race is a related location.</summary>
internal static class SarifResult
{
    public static JsonObject Of(Finding finding, int ruleIndex)
    {
        var diagnostic = finding.Diagnostic;
        return new JsonObject
        {
            ["ruleId"] = diagnostic.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(diagnostic.Severity),
            ["message"] = Text(diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            ["locations"] = diagnostic.Location.Kind == LocationKind.None ? [] : new JsonArray(SarifLocation.Of(diagnostic.Location)),
            ["relatedLocations"] = new JsonArray([.. diagnostic.AdditionalLocations.Select(OtherEnd)]),
        };
    }

    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };

    public static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonObject OtherEnd(Location location, int index)
    {
        var related = SarifLocation.Of(location);
        related["id"] = index + 1;
        related["message"] = Text("the other end of the race");
        return related;
    }
}
