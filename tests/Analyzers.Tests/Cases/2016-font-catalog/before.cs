using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2016;

public sealed record FontFace(string Family, string Path, bool Bold);

public sealed class FontCatalog
{
    private readonly object _scan = new();
    private readonly string _root;
    private volatile bool _scanned;
    private SortedDictionary<string, List<FontFace>> _families;
    private FontFace _fallback;

    public FontCatalog(string root) => _root = root;

    public FontFace Match(string family, bool bold)
    {
        EnsureScanned();
        if (_families.TryGetValue(family, out var faces))
        {
            foreach (var face in faces)
            {
                if (face.Bold == bold)
                {
                    return face;
                }
            }
        }

        return _fallback;
    }

    private void EnsureScanned()
    {
        if (_scanned)
        {
            return;
        }

        lock (_scan)
        {
            if (!_scanned)
            {
                _scanned = true;
                Scan();
            }
        }
    }

    private void Scan()
    {
        _families = new SortedDictionary<string, List<FontFace>>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in System.IO.Directory.EnumerateFiles(_root, "*.ttf"))
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(path);
            int dash = name.IndexOf('-');
            var face = new FontFace(dash < 0 ? name : name[..dash], path, name.EndsWith("Bold", StringComparison.Ordinal));
            if (!_families.TryGetValue(face.Family, out var faces))
            {
                _families[face.Family] = faces = new List<FontFace>();
            }

            faces.Add(face);
            _fallback ??= face;
        }
    }
}
