using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Corpus.C2321;

internal sealed class Gate
{
    private readonly object _monitor = new();

    public Scope Enter()
    {
        Monitor.Enter(_monitor);
        return new Scope(_monitor);
    }

    internal readonly struct Scope : IDisposable
    {
        private readonly object _monitor;

        public Scope(object monitor) => _monitor = monitor;

        public void Dispose() => Monitor.Exit(_monitor);
    }
}

public interface ILocaleFile
{
    int PluralForms { get; }

    char DecimalMark { get; }

    IEnumerable<(string Key, string Text)> Messages { get; }
}

public sealed class LocaleBundle
{
    private readonly Gate _gate = new();
    private readonly Func<ILocaleFile> _open;
    private Loaded _loaded;

    public LocaleBundle(Func<ILocaleFile> open) => _open = open;

    public string Plural(string key, int n)
    {
        var loaded = _loaded ?? Load();
        var table = loaded.Table;
        string form = key + "[" + (n % loaded.PluralForms) + "]";
        return table.TryGetValue(form, out string text) ? text : table[key];
    }

    public string Number(double value)
    {
        var loaded = _loaded ?? Load();
        return value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', loaded.DecimalMark);
    }

    private sealed record Loaded(Dictionary<string, string> Table, int PluralForms, char DecimalMark);

    private Loaded Load()
    {
        using (_gate.Enter())
        {
            if (_loaded is null)
            {
                ILocaleFile file = _open();
                var table = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var (key, text) in file.Messages)
                {
                    table[key] = text;
                }

                _loaded = new Loaded(table, Math.Max(1, file.PluralForms), file.DecimalMark);
            }

            return _loaded;
        }
    }
}
