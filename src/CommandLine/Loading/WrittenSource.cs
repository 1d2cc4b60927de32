using Microsoft.CodeAnalysis;

namespace SafePublication.CommandLine.Loading;

/// <summary>Tells what a person wrote from what the SDK adds (assembly info, global usings) in the intermediate folder.</summary>
internal static class WrittenSource
{
    public static bool Is(Document document) =>
        document.FilePath is { } path && !path.Split('/', '\\').Contains("obj", StringComparer.Ordinal);

    public static int CountIn(CodeBase code) => code.Requested
        .SelectMany(id => code.Solution.GetProject(id)!.Documents)
        .Where(Is)
        .Select(document => document.FilePath)
        .Distinct(StringComparer.Ordinal)
        .Count();
}
