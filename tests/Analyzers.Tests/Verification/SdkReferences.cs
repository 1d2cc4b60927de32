using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>The framework's reference assemblies, from the pack that the running SDK brings along.</summary>
internal static class SdkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load()
        => [.. Directory.EnumerateFiles(Find(), "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];

    // dotnet/shared/Microsoft.NETCore.App/10.0.x is the running framework, dotnet/packs/Microsoft.NETCore.App.Ref/10.0.y/ref/net10.0 its pack.
    private static string Find()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var framework = $"net{Environment.Version.Major}.0";
        var folders = Directory.Exists(packs) ? Directory.GetDirectories(packs).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return folders.Select(pack => Path.Combine(pack, "ref", framework)).LastOrDefault(Directory.Exists)
            ?? throw new InvalidOperationException($"The SDK has no reference pack for {framework} in '{packs}'.");
    }
}
