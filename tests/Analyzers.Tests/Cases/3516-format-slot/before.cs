using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3516;

internal static class FormatSlot<T>
{
    internal static bool Filled;
    internal static Func<T, string> Write;
    internal static int Widest;

    internal static void Fill(FormatBook book)
    {
        lock (book.Sync)
        {
            if (Filled)
            {
                return;
            }

            if (typeof(T).IsEnum)
            {
                Widest = Enum.GetNames(typeof(T)).Max(static n => n.Length);
                Write = static v => v.ToString();
            }
            else if (book.TryFind(typeof(T), out string pattern))
            {
                Widest = 24;
                Write = v => ((IFormattable)v).ToString(pattern, null);
            }
            else
            {
                Widest = 64;
                Write = static v => Convert.ToString(v);
            }

            Filled = true;
        }
    }
}

public sealed class FormatBook
{
    private readonly Dictionary<Type, string> _patterns;

    private FormatBook(Dictionary<Type, string> patterns) => _patterns = patterns;

    public static FormatBook Shared { get; } = new(new Dictionary<Type, string>
    {
        [typeof(double)] = "0.###",
        [typeof(decimal)] = "0.00",
        [typeof(DateTime)] = "s",
    });

    internal object Sync { get; } = new();

    public string Pad<T>(T value)
    {
        if (!FormatSlot<T>.Filled)
        {
            FormatSlot<T>.Fill(this);
        }

        return FormatSlot<T>.Write(value).PadLeft(FormatSlot<T>.Widest);
    }

    internal bool TryFind(Type type, out string pattern) => _patterns.TryGetValue(type, out pattern);
}
