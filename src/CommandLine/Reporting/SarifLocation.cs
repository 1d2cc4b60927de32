using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace SafePublication.CommandLine.Reporting;

/// <summary>A place as a SARIF location; paths below the current folder are relative to <see cref="Base"/>.</summary>
internal static class SarifLocation
{
    public const string Base = "ROOT";

    public static JsonObject CurrentFolder() => new() { ["uri"] = new Uri(Environment.CurrentDirectory + Path.DirectorySeparatorChar).AbsoluteUri };

    public static JsonObject Of(Location location)
    {
        var span = location.GetLineSpan();
        return new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = Artifact(span.Path),
                ["region"] = new JsonObject
                {
                    ["startLine"] = span.StartLinePosition.Line + 1,
                    ["startColumn"] = span.StartLinePosition.Character + 1,
                    ["endLine"] = span.EndLinePosition.Line + 1,
                    ["endColumn"] = span.EndLinePosition.Character + 1,
                },
            },
        };
    }

    private static JsonObject Artifact(string path)
    {
        var shown = DisplayPath.Of(path);
        return Path.IsPathRooted(shown)
            ? new JsonObject { ["uri"] = new Uri(shown).AbsoluteUri }
            : new JsonObject { ["uri"] = Uri.EscapeDataString(shown).Replace("%2F", "/", StringComparison.Ordinal), ["uriBaseId"] = Base };
    }
}
