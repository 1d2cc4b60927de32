using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3309;

public static class ConverterTable
{
    private static int s_filled;
    private static Dictionary<Type, Func<object, string>> s_writers;
    private static Dictionary<Type, Func<string, object>> s_readers;

    public static string Write(object value)
    {
        Fill();
        return s_writers.TryGetValue(value.GetType(), out var writer) ? writer(value) : value.ToString();
    }

    public static object Read(Type type, string text)
    {
        Fill();
        return s_readers.TryGetValue(type, out var reader) ? reader(text) : text;
    }

    private static void Fill()
    {
        if (Interlocked.CompareExchange(ref s_filled, 1, 0) != 0)
        {
            return;
        }

        s_writers = new Dictionary<Type, Func<object, string>>
        {
            [typeof(DateTime)] = static v => ((DateTime)v).ToString("O", CultureInfo.InvariantCulture),
            [typeof(double)] = static v => ((double)v).ToString("R", CultureInfo.InvariantCulture),
        };
        s_readers = new Dictionary<Type, Func<string, object>>
        {
            [typeof(DateTime)] = static t => DateTime.Parse(t, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            [typeof(double)] = static t => double.Parse(t, CultureInfo.InvariantCulture),
        };
    }
}
