using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C280;

public sealed class SettingsBag
{
    private readonly object _load = new();
    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _source;
    private volatile bool _loaded;
    private Dictionary<string, string> _values;
    private string _origin;

    public SettingsBag(Func<IEnumerable<KeyValuePair<string, string>>> source) => _source = source;

    public string Origin
    {
        get
        {
            EnsureLoaded();
            return _origin;
        }
    }

    public string Get(string key)
    {
        EnsureLoaded();
        return _values.GetValueOrDefault(key);
    }

    public SettingsBag With(string key, string value)
    {
        EnsureLoaded();
        var copy = new SettingsBag(_source);
        copy._loaded = true;
        copy._values = new Dictionary<string, string>(_values) { [key] = value };
        copy._origin = _origin + "+" + key;
        return copy;
    }

    private void EnsureLoaded()
    {
        if (_loaded) return;

        lock (_load)
        {
            if (_loaded) return;
            _values = new Dictionary<string, string>(_source());
            _origin = "source";
            _loaded = true;
        }
    }
}
