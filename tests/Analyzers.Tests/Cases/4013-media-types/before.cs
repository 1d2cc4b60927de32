using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4013;

public sealed class MediaTypes
{
    private const string Fallback = "application/octet-stream";

    private readonly ConcurrentDictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _warming = new();
    private readonly string _table;
    private bool _warm;

    public MediaTypes(string table) => _table = table;

    public string ForFile(string fileName)
    {
        string extension = Path.GetExtension(fileName);
        if (extension.Length < 2)
        {
            return Fallback;
        }

        WarmUp();
        return _byExtension.GetOrAdd(extension[1..], static (ext, self) => self.LookUp(ext), this);
    }

    public bool IsText(string fileName) => ForFile(fileName).StartsWith("text/", StringComparison.Ordinal);

    private void WarmUp()
    {
        if (_warm)
        {
            return;
        }

        lock (_warming)
        {
            if (_warm)
            {
                return;
            }

            int budget = 500;
            foreach (var (ext, type) in Entries())
            {
                _byExtension.TryAdd(ext, type);
                if (--budget == 0)
                {
                    break;
                }
            }

            _warm = true;
        }
    }

    private string LookUp(string extension)
    {
        foreach (var (ext, type) in Entries())
        {
            if (string.Equals(ext, extension, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return Fallback;
    }

    private IEnumerable<(string Extension, string Type)> Entries()
    {
        foreach (var line in File.ReadLines(_table))
        {
            var words = line.Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
            for (int i = 1; i < words.Length && words[0][0] != '#'; i++)
            {
                yield return (words[i], words[0]);
            }
        }
    }
}
