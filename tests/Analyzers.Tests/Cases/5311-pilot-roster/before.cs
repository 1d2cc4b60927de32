using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5311;

public sealed class PilotRoster
{
    private readonly object _edit = new();
    private readonly Func<IEnumerable<string>> _feed;
    private List<string> _pilots;

    public PilotRoster(Func<IEnumerable<string>> feed) => _feed = feed;

    public IReadOnlyList<string> Pilots => _pilots ?? Load();

    public bool Knows(string pilot)
    {
        foreach (var p in Pilots)
        {
            if (string.Equals(p, pilot, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private List<string> Load()
    {
        lock (_edit)
        {
            if (_pilots == null)
            {
                _pilots = new List<string>();
                Append(_pilots, _feed());
            }

            return _pilots;
        }
    }

    private static void Append(ICollection<string> target, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            target.Add(name.Trim());
        }
    }
}
