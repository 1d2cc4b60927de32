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

            var next = new Shift { Since = DateTime.UtcNow, Operator = name };
            foreach (int line in lines)
            {
                next.Lines.Add(line);
            }

            _current = next;
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
