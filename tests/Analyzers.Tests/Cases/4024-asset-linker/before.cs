using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4024;

public sealed class AssetLinker
{
    private readonly string _folder;
    private readonly Func<string, string> _settings;
    private int _begun;
    private string _root;
    private Dictionary<string, string> _stamps;

    public AssetLinker(string folder, Func<string, string> settings)
    {
        _folder = folder;
        _settings = settings;
    }

    public string Link(string asset)
    {
        Begin();
        return _stamps.TryGetValue(asset, out var stamp) ? _root + asset + "?v=" + stamp : _root + asset;
    }

    public bool IsKnown(string asset)
    {
        Begin();
        return _stamps.ContainsKey(asset);
    }

    public string Tag(string asset)
    {
        string link = Link(asset);
        return asset.EndsWith(".css", StringComparison.OrdinalIgnoreCase)
            ? "<link rel=\"stylesheet\" href=\"" + link + "\">"
            : "<script src=\"" + link + "\"></script>";
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
        {
            return;
        }

        string root = _settings("assets.root") ?? "/";
        _root = root.EndsWith('/') ? root : root + "/";

        var stamps = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(file);
            string name = Path.GetRelativePath(_folder, file).Replace('\\', '/');
            stamps[name] = Convert.ToHexString(SHA256.HashData(stream).AsSpan(0, 4));
        }

        _stamps = stamps;
    }
}
