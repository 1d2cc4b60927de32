using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2231;

public sealed record LocaleData(string Tag, IReadOnlyDictionary<string, string> Messages, bool Partial);

public sealed class LocaleBundle
{
    private readonly Lazy<LocaleData> _data;
    private readonly Action<string> _log;
    private bool _warned;

    public LocaleBundle(string tag, Func<string, IEnumerable<string>> read, Action<string> log)
    {
        _log = log;
        _data = new Lazy<LocaleData>(() => Parse(tag, read(tag)), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Tag => _data.Value.Tag;

    public string this[string key]
    {
        get
        {
            var data = _data.Value;
            if (data.Messages.TryGetValue(key, out var message))
            {
                return message;
            }

            if (!_warned)
            {
                _warned = true;
                _log((data.Partial ? "partial bundle, missing " : "missing ") + key);
            }

            return "[" + key + "]";
        }
    }

    public Task PreloadAsync() => Task.Run(() => _data.Value);

    public bool IsLoaded => _data.IsValueCreated;

    private static LocaleData Parse(string tag, IEnumerable<string> lines)
    {
        var messages = new Dictionary<string, string>();
        bool partial = false;
        foreach (var line in lines)
        {
            int at = line.IndexOf('=');
            if (at <= 0)
            {
                partial = true;
                continue;
            }

            messages[line[..at]] = line[(at + 1)..];
        }

        return new LocaleData(tag, messages, partial);
    }
}
