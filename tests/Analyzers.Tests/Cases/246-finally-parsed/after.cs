using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C246;

public sealed class IniFile
{
    private readonly string _path;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _parsed;
    private string[] _sections;

    public IniFile(string path) => _path = path;

    public IReadOnlyList<string> Sections
    {
        get
        {
            if (!_parsed) { Parse(); }
            return _sections;
        }
    }

    public string this[string key]
    {
        get
        {
            if (!_parsed) { Parse(); }
            return _values.TryGetValue(key, out var value) ? value : null;
        }
    }

    private void Parse()
    {
        lock (_values)
        {
            if (_parsed) { return; }

            string[] lines = System.IO.File.ReadAllLines(_path);
            _sections = Array.FindAll(lines, static l => l.StartsWith('['));
            foreach (string line in lines)
            {
                int equals = line.IndexOf('=');
                if (equals > 0) { _values[line[..equals].Trim()] = line[(equals + 1)..].Trim(); }
            }

            _parsed = true;
        }
    }
}
