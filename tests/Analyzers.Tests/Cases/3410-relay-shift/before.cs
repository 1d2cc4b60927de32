using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3410;

public sealed class RelayDesk
{
    private sealed class Shift
    {
        public readonly List<int> Lines = new();
        public DateTime Since;
        public string Operator;
    }

    private readonly object _roster = new();
    private Shift _current;

    public string Describe()
    {
        var shift = _current;
        return shift == null
            ? "unmanned"
            : shift.Operator.ToUpperInvariant() + " on " + shift.Lines.Count + " lines";
    }

    public void Begin(string name, IEnumerable<int> lines)
    {
        lock (_roster)
        {
            if (_current != null && _current.Operator == name)
            {
                return;
            }

            _current = new Shift { Since = DateTime.UtcNow };
            _current.Operator = name;
            foreach (int line in lines)
            {
                _current.Lines.Add(line);
            }
        }
    }

    public TimeSpan Age()
    {
        lock (_roster)
        {
            return _current == null ? TimeSpan.Zero : DateTime.UtcNow - _current.Since;
        }
    }
}
