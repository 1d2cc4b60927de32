using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.CommandLine.Loading;

/// <summary>
/// What loose source is compiled against: the SDK's reference packs, or else the assemblies that this process runs on; and the contract
/// attributes, so that they are understood in source without a project.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly string[] Packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];

    public static ImmutableArray<MetadataReference> Find()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var packed = Packs.SelectMany(pack => NewestPack(Path.Combine(dotnet, "packs", pack)));
        var assemblies = packed.Any() ? packed : Directory.EnumerateFiles(runtime, "System*.dll").Append(typeof(object).Assembly.Location);
        var contracts = typeof(Annotations.PublishedByAttribute).Assembly.Location;
        return [.. assemblies.Append(contracts).Order(StringComparer.Ordinal).Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static IEnumerable<string> NewestPack(string pack) => Directory.Exists(pack)
        ? Directory.EnumerateDirectories(pack)
            .Where(folder => Version.TryParse(Path.GetFileName(folder), out _))
            .OrderByDescending(folder => Version.Parse(Path.GetFileName(folder)))
            .Take(1)
            .SelectMany(version => Directory.EnumerateDirectories(Path.Combine(version, "ref")))
            .SelectMany(framework => Directory.EnumerateFiles(framework, "*.dll"))
        : [];

    private static bool IsManaged(string path)
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return image.HasMetadata;
    }
}
