using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6305;

public sealed class LocaleCatalog
{
    private sealed record Content(Dictionary<string, string> Texts, string Plural);

    private readonly Lazy<Content> _content;

    public LocaleCatalog(string culture, Func<string, IEnumerable<KeyValuePair<string, string>>> read) =>
        _content = new Lazy<Content>(() => Load(read(culture)));

    public string this[string key]
    {
        get
        {
            return _content.Value.Texts.TryGetValue(key, out var text) ? text : key;
        }
    }

    public string Count(string key, int n)
    {
        var content = _content.Value;
        return content.Texts.TryGetValue(key + "." + (n == 1 ? "one" : content.Plural), out var text) ? n + " " + text : n + " " + key;
    }

    private static Content Load(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        string plural = "other";
        foreach (var (key, text) in pairs)
        {
            if (key == "@plural")
            {
                plural = text;
            }
            else
            {
                texts[key] = text;
            }
        }

        return new Content(texts, plural);
    }
}
