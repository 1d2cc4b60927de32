using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Corpus.C2423;

public interface IResourceFiles
{
    TextReader Open(string culture);

    bool Exists(string culture);
}

public sealed class MessageBundle
{
    private readonly IResourceFiles _files;
    private readonly CultureInfo _culture;
    private readonly object _parse = new();
    private volatile bool _parsed;
    private Dictionary<string, string> _messages;
    private string _pluralRule;

    public MessageBundle(IResourceFiles files, CultureInfo culture)
    {
        _files = files;
        _culture = culture;
    }

    public string Format(string key, int quantity)
    {
        if (!_parsed)
        {
            Parse();
        }

        var messages = _messages;
        var rule = _pluralRule;

        string form = rule == "one-other" && quantity == 1 ? key + ".one" : key + ".other";
        return messages.TryGetValue(form, out var text) || messages.TryGetValue(key, out text)
            ? string.Format(_culture, text, quantity)
            : key;
    }

    private void Parse()
    {
        lock (_parse)
        {
            if (_parsed)
            {
                return;
            }

            var messages = new Dictionary<string, string>(StringComparer.Ordinal);
            string rule = "other";
            string name = _files.Exists(_culture.Name) ? _culture.Name : _culture.TwoLetterISOLanguageName;
            using var reader = _files.Open(name);
            while (reader.ReadLine() is { } line)
            {
                int at = line.IndexOf('=');
                if (line.StartsWith("@plural", StringComparison.Ordinal))
                {
                    rule = line[(at + 1)..].Trim();
                }
                else if (at > 0)
                {
                    messages[line[..at].Trim()] = line[(at + 1)..].Trim();
                }
            }

            _messages = messages;
            _pluralRule = rule;
            _parsed = true;
        }
    }
}
