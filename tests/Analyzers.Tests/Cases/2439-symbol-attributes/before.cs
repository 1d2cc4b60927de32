using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2439;

internal interface ISymbolInfo
{
    IEnumerable<string> AttributeNames { get; }

    int Arity { get; }
}

internal sealed class SymbolFlags
{
    private const int ObsoleteKnown = 1;
    private const int ObsoleteValue = 2;
    private const int ArityKnown = 4;
    private const int ArityShift = 8;

    private readonly ISymbolInfo _info;
    private int _bits;

    public SymbolFlags(ISymbolInfo info) => _info = info;

    public bool IsObsolete
    {
        get
        {
            int bits = _bits;
            if ((bits & ObsoleteKnown) == 0)
            {
                int computed = ObsoleteKnown;
                foreach (var name in _info.AttributeNames)
                {
                    if (name is "Obsolete" or "ObsoleteAttribute")
                    {
                        computed |= ObsoleteValue;
                    }
                }

                bits = computed | Interlocked.Or(ref _bits, computed);
            }

            return (bits & ObsoleteValue) != 0;
        }
    }

    public int Arity
    {
        get
        {
            int bits = _bits;
            if ((bits & ArityKnown) == 0)
            {
                int computed = ArityKnown | (_info.Arity << ArityShift);
                bits = computed | Interlocked.Or(ref _bits, computed);
            }

            return bits >> ArityShift;
        }
    }
}

internal static class SymbolFilter
{
    public static int CountUsable(IReadOnlyList<SymbolFlags> symbols, int maxArity)
    {
        int usable = 0;
        System.Threading.Tasks.Parallel.For(0, symbols.Count, i =>
        {
            if (!symbols[i].IsObsolete && symbols[i].Arity <= maxArity)
            {
                Interlocked.Increment(ref usable);
            }
        });
        return usable;
    }
}
