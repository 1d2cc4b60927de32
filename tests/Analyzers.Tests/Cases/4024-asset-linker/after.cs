using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4024;

public sealed class AssetLinker
{
    private sealed record Table(string Root, Dictionary<string, string> Stamps);

    private readonly string _folder;
    private readonly Func<string, string> _settings;
    private readonly Lazy<Table> _table;

    public AssetLinker(string folder, Func<string, string> settings)
    {
        _folder = folder;
        _settings = settings;
        _table = new Lazy<Table>(Build);
    }

    public string Link(string asset)
    {
        var table = _table.Value;
        return table.Stamps.TryGetValue(asset, out var stamp) ? table.Root + asset + "?v=" + stamp : table.Root + asset;
    }

    public bool IsKnown(string asset) => _table.Value.Stamps.ContainsKey(asset);

    public string Tag(string asset)
    {
        string link = Link(asset);
        return asset.EndsWith(".css", StringComparison.OrdinalIgnoreCase)
            ? "<link rel=\"stylesheet\" href=\"" + link + "\">"
            : "<script src=\"" + link + "\"></script>";
    }

    private Table Build()
    {
        string root = _settings("assets.root") ?? "/";
        root = root.EndsWith('/') ? root : root + "/";

        var stamps = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(file);
            string name = Path.GetRelativePath(_folder, file).Replace('\\', '/');
            stamps[name] = Convert.ToHexString(SHA256.HashData(stream).AsSpan(0, 4));
        }

        return new Table(root, stamps);
    }
}
