using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4120;

internal sealed class BoundScope
{
    private sealed class Names
    {
        public readonly Dictionary<string, int> Slots = new(StringComparer.Ordinal);
        public bool HasDuplicates;
        public string FirstDuplicate;
    }

    private readonly object _bind = new();
    private readonly BoundScope _outer;
    private readonly string[] _declared;
    private Names _names;

    public BoundScope(BoundScope outer, params string[] declared)
    {
        _outer = outer;
        _declared = declared;
    }

    public string Complaint
    {
        get
        {
            var names = GetNames();
            return names.HasDuplicates ? names.FirstDuplicate + " is declared twice" : null;
        }
    }

    public bool TryFind(string name, out int hops, out int slot)
    {
        hops = 0;
        for (var scope = this; scope != null; scope = scope._outer, hops++)
        {
            if (scope.GetNames().Slots.TryGetValue(name, out slot))
            {
                return true;
            }
        }

        slot = -1;
        return false;
    }

    private Names GetNames()
    {
        if (_names != null)
        {
            return _names;
        }

        lock (_bind)
        {
            if (_names == null)
            {
                var names = new Names();
                foreach (var name in _declared)
                {
                    if (!names.Slots.TryAdd(name, names.Slots.Count) && !names.HasDuplicates)
                    {
                        names.FirstDuplicate = name;
                        names.HasDuplicates = true;
                    }
                }

                _names = names;
            }

            return _names;
        }
    }
}
