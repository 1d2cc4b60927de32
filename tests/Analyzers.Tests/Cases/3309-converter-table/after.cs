using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3309;

public static class ConverterTable
{
    private static readonly Dictionary<Type, Func<object, string>> s_writers = new()
    {
        [typeof(DateTime)] = static v => ((DateTime)v).ToString("O", CultureInfo.InvariantCulture),
        [typeof(double)] = static v => ((double)v).ToString("R", CultureInfo.InvariantCulture),
    };

    private static readonly Dictionary<Type, Func<string, object>> s_readers = new()
    {
        [typeof(DateTime)] = static t => DateTime.Parse(t, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        [typeof(double)] = static t => double.Parse(t, CultureInfo.InvariantCulture),
    };

    public static string Write(object value) =>
        s_writers.TryGetValue(value.GetType(), out var writer) ? writer(value) : value.ToString();

    public static object Read(Type type, string text) =>
        s_readers.TryGetValue(type, out var reader) ? reader(text) : text;
}
