using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1705;

public sealed class OperatorTable
{
    private readonly Dictionary<string, int> _precedence = new(StringComparer.Ordinal);

    public int Longest { get; private set; }

    public void Define(string symbol, int precedence)
    {
        _precedence[symbol] = precedence;
        Longest = Math.Max(Longest, symbol.Length);
    }

    public bool TryGet(string symbol, out int precedence) => _precedence.TryGetValue(symbol, out precedence);
}

public readonly record struct Lexeme(string Text, int Precedence);

public static class ExpressionLexer
{
    private static readonly object s_gate = new();
    private static OperatorTable s_operators;

    private static OperatorTable Operators
    {
        get
        {
            if (s_operators == null)
            {
                lock (s_gate)
                {
                    if (s_operators == null)
                    {
                        s_operators = new OperatorTable();
                        s_operators.Define("||", 1);
                        s_operators.Define("&&", 2);
                        s_operators.Define("==", 3);
                        s_operators.Define("+", 4);
                        s_operators.Define("-", 4);
                        s_operators.Define("*", 5);
                    }
                }
            }

            return s_operators;
        }
    }

    public static List<Lexeme> Split(string text)
    {
        OperatorTable table = Operators;
        var lexemes = new List<Lexeme>();
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = Math.Min(table.Longest, text.Length - i);
            while (length > 0 && !table.TryGet(text.Substring(i, length), out _))
            {
                length--;
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            lexemes.Add(new Lexeme(text[start..i].Trim(), 0));
            table.TryGet(text.Substring(i, length), out int precedence);
            lexemes.Add(new Lexeme(text.Substring(i, length), precedence));
            i += length;
            start = i;
        }

        lexemes.Add(new Lexeme(text[start..].Trim(), 0));
        return lexemes;
    }
}
