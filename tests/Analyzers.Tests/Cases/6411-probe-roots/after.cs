using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6411;

public sealed class ProbeResolver
{
    private readonly string _home;
    private readonly object _scan = new();
    private volatile bool _scanned;
    private string[] _roots;
    private string _extension;

    public ProbeResolver(string home) => _home = home;

    public string Locate(string name)
    {
        if (!_scanned)
        {
            lock (_scan)
            {
                if (!_scanned)
                {
                    ReadProbeFile(Path.Combine(_home, "probe.txt"));
                    _scanned = true;
                }
            }
        }

        string[] roots = _roots;
        string extension = _extension;
        foreach (var root in roots)
        {
            string candidate = Path.Combine(root, name + extension);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private void ReadProbeFile(string path)
    {
        var found = new List<string> { _home };
        string extension = ".dll";
        foreach (var line in File.ReadAllLines(path))
        {
            if (line.StartsWith("ext:", StringComparison.Ordinal))
            {
                extension = line[4..];
            }
            else if (Directory.Exists(line))
            {
                found.Add(line);
            }
        }

        _roots = found.ToArray();
        _extension = extension;
    }
}
