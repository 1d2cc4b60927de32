using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4901;

[Flags]
internal enum Parts
{
    None = 0,
    Members = 1,
    Bases = 2,
}

internal abstract class LazySymbol
{
    private readonly object _gate = new();
    private Parts _done;

    protected bool Has(Parts part) => (_done & part) != 0;

    protected void Complete(Parts part)
    {
        if (Has(part))
        {
            return;
        }

        lock (_gate)
        {
            if (Has(part))
            {
                return;
            }

            Bind(part);
            _done |= part;
        }
    }

    protected abstract void Bind(Parts part);
}

internal sealed class NamedTypeSymbol : LazySymbol
{
    private readonly string _declaration;
    private string[] _members;
    private string _baseName;

    public NamedTypeSymbol(string declaration) => _declaration = declaration;

    public int MemberCount
    {
        get
        {
            Complete(Parts.Members);
            return _members.Length;
        }
    }

    public bool DerivesFrom(string name)
    {
        Complete(Parts.Bases);
        return string.Equals(_baseName, name, StringComparison.Ordinal);
    }

    protected override void Bind(Parts part)
    {
        int open = _declaration.IndexOf('{');
        if (part == Parts.Members)
        {
            _members = _declaration[(open + 1)..].TrimEnd('}').Split(';');
        }
        else
        {
            int colon = _declaration.IndexOf(':', 0, open);
            _baseName = colon < 0 ? "object" : _declaration[(colon + 1)..open].Trim();
        }
    }
}
