using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1716;

public interface ITemplateSource
{
    IEnumerable<string> Names();

    string Read(string name);
}

public sealed class TemplateStore(ITemplateSource source, string fallbackName) : IDisposable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private Dictionary<string, string> _layouts;
    private string _fallback;
    private bool _primed;

    public bool IsPrimed => Volatile.Read(ref _primed);

    public string Layout(string name)
    {
        if (!IsPrimed)
        {
            Prime();
        }

        return _layouts.TryGetValue(name, out string text) ? text : _fallback;
    }

    public string Render(string name, IReadOnlyDictionary<string, string> values)
    {
        string text = Layout(name);
        foreach (var (key, value) in values)
        {
            text = text.Replace("{" + key + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    public void Dispose() => _rw.Dispose();

    private void Prime()
    {
        _rw.EnterWriteLock();
        try
        {
            if (_primed)
            {
                return;
            }

            var layouts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (string name in source.Names())
            {
                layouts[name] = source.Read(name);
            }

            _fallback = layouts.TryGetValue(fallbackName, out string text) ? text : string.Empty;
            _layouts = layouts;
            _primed = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
