using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4505;

public sealed class StationIndex
{
    private readonly object _load = new();
    private readonly Func<IEnumerable<string>> _rows;
    private Dictionary<string, string> _byCode;
    private Dictionary<string, string> _byName;
    private int _codeWidth;

    public StationIndex(Func<IEnumerable<string>> rows) => _rows = rows;

    public string Find(string text)
    {
        if (_byCode is null || _byName is null)
        {
            Load();
        }

        var table = text.Length == _codeWidth ? _byCode : _byName;
        return table.TryGetValue(text, out var hit) ? hit : null;
    }

    private void Load()
    {
        lock (_load)
        {
            if (_byCode is not null && _byName is not null)
            {
                return;
            }

            var codes = new Dictionary<string, string>();
            var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            int width = 0;
            foreach (var row in _rows())
            {
                var cells = row.Split('|');
                codes[cells[0]] = cells[1];
                names[cells[1]] = cells[0];
                width = Math.Max(width, cells[0].Length);
            }

            _codeWidth = width;
            _byCode = codes;
            _byName = names;
        }
    }
}
