using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2904;

public sealed record AddInEntry(string Id, string AssemblyPath, bool Enabled);

public sealed class AddInIndex : IDisposable
{
    private const string IndexFile = "addins.index";

    private readonly object _parse = new();
    private readonly Dictionary<string, AddInEntry> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly FileSystemWatcher _watcher;
    private readonly string _root;
    private bool _indexed;
    private string _defaultId;

    public AddInIndex(string root)
    {
        _root = root;
        _watcher = new FileSystemWatcher(root, IndexFile);
        _watcher.Created += OnIndexCreated;
        _watcher.EnableRaisingEvents = true;
    }

    public AddInEntry Find(string id)
    {
        if (!_indexed)
        {
            return null;
        }

        return _byId.TryGetValue(id ?? _defaultId, out var entry) && entry.Enabled ? entry : null;
    }

    public IEnumerable<AddInEntry> EnabledEntries()
    {
        if (!_indexed)
        {
            yield break;
        }

        foreach (var pair in _byId)
        {
            if (pair.Value.Enabled)
            {
                yield return pair.Value;
            }
        }
    }

    public void Dispose() => _watcher.Dispose();

    private void OnIndexCreated(object sender, FileSystemEventArgs e)
    {
        lock (_parse)
        {
            if (_indexed)
            {
                return;
            }

            _indexed = true;
            foreach (string line in File.ReadLines(e.FullPath))
            {
                Add(line);
            }
        }
    }

    private void Add(string line)
    {
        string[] cells = line.Split('|');
        if (cells.Length < 2 || line.StartsWith('#'))
        {
            return;
        }

        string id = cells[0].Trim();
        _byId[id] = new AddInEntry(id, Path.Combine(_root, cells[1].Trim()), cells.Length < 3 || cells[2] != "off");
        _defaultId ??= id;
    }
}
