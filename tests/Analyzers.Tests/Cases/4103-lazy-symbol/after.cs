using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4103;

internal sealed class TypeSymbol
{
    [Flags]
    private enum Parts
    {
        None = 0,
        Bases = 1,
        Attributes = 2,
    }

    private readonly object _bind = new();
    private readonly string _baseName;
    private readonly string[] _attributeNames;
    private readonly Func<string, TypeSymbol> _scope;
    private volatile Parts _done;
    private TypeSymbol _base;
    private int _depth;
    private bool _obsolete;

    public TypeSymbol(string baseName, string[] attributeNames, Func<string, TypeSymbol> scope)
    {
        _baseName = baseName;
        _attributeNames = attributeNames;
        _scope = scope;
    }

    public TypeSymbol Base
    {
        get
        {
            BindBases();
            return _base;
        }
    }

    public int Depth
    {
        get
        {
            BindBases();
            return _depth;
        }
    }

    public bool IsObsolete
    {
        get
        {
            if (!_done.HasFlag(Parts.Attributes))
            {
                lock (_bind)
                {
                    if (!_done.HasFlag(Parts.Attributes))
                    {
                        _obsolete = Array.IndexOf(_attributeNames, "Obsolete") >= 0;
                        _done |= Parts.Attributes;
                    }
                }
            }

            return _obsolete;
        }
    }

    private void BindBases()
    {
        if ((_done & Parts.Bases) != 0)
        {
            return;
        }

        var found = _baseName is null ? null : _scope(_baseName);
        int depth = found is null ? 0 : found.Depth + 1;
        lock (_bind)
        {
            if ((_done & Parts.Bases) == 0)
            {
                _base = found;
                _depth = depth;
                _done |= Parts.Bases;
            }
        }
    }
}
