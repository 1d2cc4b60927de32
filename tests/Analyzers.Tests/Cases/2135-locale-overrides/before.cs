using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;

namespace Corpus.S2135;

public interface ITextSource
{
    string Get(string key, CultureInfo culture);
}

public sealed class LocaleOverrides : ITextSource
{
    private readonly ITextSource _inner;
    private readonly object _edit = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _hits = new(StringComparer.Ordinal);
    private bool _any;

    public LocaleOverrides(ITextSource inner) => _inner = inner;

    public void Override(string key, CultureInfo culture, string text)
    {
        lock (_edit)
        {
            _texts[Id(key, culture)] = text;
            _any = true;
        }
    }

    public void Clear()
    {
        lock (_edit)
        {
            _any = false;
            _texts.Clear();
        }
    }

    public string Get(string key, CultureInfo culture)
    {
        if (_any && Find(Id(key, culture)) is { } text)
        {
            _hits.AddOrUpdate(key, 1, static (_, n) => n + 1);
            return text;
        }

        return _inner.Get(key, culture);
    }

    public int Hits(string key) => _any && _hits.TryGetValue(key, out int hits) ? hits : 0;

    private string Find(string id)
    {
        lock (_edit)
        {
            return _texts.TryGetValue(id, out var text) ? text : null;
        }
    }

    private static string Id(string key, CultureInfo culture) => culture.Name + "|" + key;
}
