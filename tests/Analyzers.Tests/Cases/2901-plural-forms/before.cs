using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2901;

public abstract class CultureResource
{
    private readonly Lock _populateLock = new();
    private bool _populated;

    protected CultureResource(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        Culture = culture;
    }

    public CultureInfo Culture { get; }

    protected abstract void Populate(CultureInfo culture);

    protected void EnsurePopulated()
    {
        if (_populated)
        {
            return;
        }

        lock (_populateLock)
        {
            if (_populated)
            {
                return;
            }

            Populate(Culture);
            _populated = true;
        }
    }
}

public sealed class PluralForms : CultureResource
{
    private static readonly ConcurrentDictionary<string, PluralForms> s_cache = new(StringComparer.OrdinalIgnoreCase);

    private long[] _bounds;
    private string[] _keys;
    private string _fallback;

    private PluralForms(CultureInfo culture)
        : base(culture)
    {
    }

    public static PluralForms For(string cultureName) =>
        s_cache.GetOrAdd(cultureName, static name => new PluralForms(CultureInfo.GetCultureInfo(name)));

    public string Fallback
    {
        get
        {
            EnsurePopulated();
            return _fallback;
        }
    }

    public string KeyFor(long quantity)
    {
        EnsurePopulated();
        for (int i = 0; i < _bounds.Length; i++)
        {
            if (quantity <= _bounds[i])
            {
                return _keys[i];
            }
        }

        return _fallback;
    }

    protected override void Populate(CultureInfo culture)
    {
        switch (culture.TwoLetterISOLanguageName)
        {
            case "ja" or "ko" or "zh":
                _bounds = Array.Empty<long>();
                _keys = Array.Empty<string>();
                break;
            case "lv" or "ar":
                _bounds = new long[] { 0, 1 };
                _keys = new[] { "zero", "one" };
                break;
            default:
                _bounds = new long[] { 1 };
                _keys = new[] { "one" };
                break;
        }

        _fallback = "other";
    }
}

public static class QuantityText
{
    public static string Format(string cultureName, long quantity, IReadOnlyDictionary<string, string> patterns)
    {
        var forms = PluralForms.For(cultureName);
        if (!patterns.TryGetValue(forms.KeyFor(quantity), out var pattern))
        {
            pattern = patterns[forms.Fallback];
        }

        return string.Format(forms.Culture, pattern, quantity);
    }
}
