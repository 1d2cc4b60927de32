using System.Collections.Immutable;
using System.Text.Json;

namespace SafePublication.CommandLine.Loading;

/// <summary>How MSBuild would call the compiler for a project: the arguments, and which references are other projects.</summary>
internal sealed record CompilerInvocation(ImmutableArray<string> Arguments, ImmutableArray<ProjectLink> Links)
{
    public static CompilerInvocation Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.GetProperty("Items");
        return new CompilerInvocation(
            [.. items.GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => Metadata(item, "Identity"))],
            [.. items.GetProperty("ReferencePathWithRefAssemblies").EnumerateArray().Where(IsProject).Select(ParseLink)]);
    }

    private static bool IsProject(JsonElement reference) =>
        Metadata(reference, "ReferenceSourceTarget") == "ProjectReference"
        && Metadata(reference, "MSBuildSourceProjectFile").EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    // SetTargetFramework reads "TargetFramework=net10.0" where the referenced project has several frameworks.
    private static ProjectLink ParseLink(JsonElement reference) => new(
        Metadata(reference, "Identity"),
        Metadata(reference, "MSBuildSourceProjectFile"),
        Metadata(reference, "SetTargetFramework").Split('=') is [_, var framework] ? framework : null);

    private static string Metadata(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>A reference whose assembly another project builds; <paramref name="Framework"/> is null where that project has only one.</summary>
internal sealed record ProjectLink(string Assembly, string ProjectFile, string? Framework);
