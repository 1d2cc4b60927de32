using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3515;

public interface IOpcodeSource
{
    IEnumerable<(byte Code, string Mnemonic, int Cycles)> Read();
}

public static class OpcodePlan
{
    private static readonly object s_planning = new();
    private static volatile bool s_planned;
    private static string[] s_mnemonics;
    private static int[] s_cycles;
    private static int s_slowest;

    public static int Slowest(IOpcodeSource source)
    {
        Ensure(source);
        return s_slowest;
    }

    public static string Describe(IOpcodeSource source, ReadOnlySpan<byte> program)
    {
        Ensure(source);
        var text = new System.Text.StringBuilder();
        int total = 0;
        foreach (byte code in program)
        {
            text.Append(s_mnemonics[code] ?? "???").Append(' ');
            total += s_cycles[code];
        }

        return text.Append('(').Append(total).Append(" cycles)").ToString();
    }

    private static void Ensure(IOpcodeSource source)
    {
        if (!s_planned)
        {
            lock (s_planning)
            {
                if (!s_planned)
                {
                    var mnemonics = new string[256];
                    var cycles = new int[256];
                    foreach (var (code, mnemonic, cost) in source.Read())
                    {
                        mnemonics[code] = mnemonic;
                        cycles[code] = cost;
                    }

                    s_mnemonics = mnemonics;
                    s_cycles = cycles;
                    s_slowest = cycles.Max();
                    s_planned = true;
                }
            }
        }
    }
}
