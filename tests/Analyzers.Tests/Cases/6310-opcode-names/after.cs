using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6310;

public interface IOpcodeNames
{
    int Span { get; }

    bool TryName(int opcode, out string name);
}

public sealed class MnemonicTable : IOpcodeNames
{
    private readonly SortedList<int, string> _names = new();
    private readonly object _fill = new();
    private readonly Func<IEnumerable<(int Code, string Text)>> _spec;
    private int _highest = -1;

    public MnemonicTable(Func<IEnumerable<(int Code, string Text)>> spec) => _spec = spec;

    public int Span => Highest() + 1;

    public bool TryName(int opcode, out string name)
    {
        name = null;
        return opcode <= Highest() && _names.TryGetValue(opcode, out name);
    }

    private int Highest()
    {
        int known = Volatile.Read(ref _highest);
        return known >= 0 ? known : Fill();
    }

    private int Fill()
    {
        lock (_fill)
        {
            if (_highest < 0)
            {
                int top = 0;
                foreach (var (code, text) in _spec())
                {
                    _names[code] = text;
                    top = Math.Max(top, code);
                }

                Volatile.Write(ref _highest, top);
            }

            return _highest;
        }
    }
}

public static class Listing
{
    public static IEnumerable<string> Print(IOpcodeNames names, byte[] code)
    {
        for (int at = 0; at < code.Length; at++)
        {
            yield return names.TryName(code[at], out var text) ? $"{at:x4} {text}" : $"{at:x4} db {code[at]}";
        }
    }
}
