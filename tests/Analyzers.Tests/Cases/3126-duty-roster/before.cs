using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3126;

public sealed class DutyRoster
{
    private sealed class Sheet
    {
        public readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase);
        public string Captain = "";
    }

    private readonly object _swap = new();
    private Sheet _sheet = new();

    public bool IsOnDuty(string name) => _sheet.Names.Contains(name);

    public string Title()
    {
        var sheet = _sheet;
        return sheet.Captain.Length == 0 ? "no captain" : sheet.Captain + " +" + (sheet.Names.Count - 1);
    }

    public void Reload(IEnumerable<string> names)
    {
        lock (_swap)
        {
            _sheet = new Sheet();
            foreach (string name in names)
            {
                if (_sheet.Names.Count == 0)
                {
                    _sheet.Captain = name;
                }

                _sheet.Names.Add(name);
            }
        }
    }
}
