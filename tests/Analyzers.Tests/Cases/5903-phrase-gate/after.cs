using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5903;

internal sealed class Phrasebook
{
    private static readonly ConcurrentDictionary<string, Phrasebook> s_byCulture = new();

    private readonly string _culture;
    private readonly object _gate = new();
    private volatile bool _prepared;
    private Dictionary<string, string> _phrases;
    private char _decimalMark;

    private Phrasebook(string culture) => _culture = culture;

    public static Phrasebook For(string culture) => s_byCulture.GetOrAdd(culture, static c => new Phrasebook(c));

    public string Say(string key)
    {
        Prepare();
        return _phrases.TryGetValue(key, out var text) ? text : key;
    }

    public string Number(long units, int cents)
    {
        Prepare();
        return units.ToString() + _decimalMark + cents.ToString("00");
    }

    private void Prepare()
    {
        if (_prepared)
        {
            return;
        }

        lock (_gate)
        {
            if (_prepared)
            {
                return;
            }

            var phrases = new Dictionary<string, string>();
            foreach (string line in File.ReadAllLines(_culture + ".txt"))
            {
                int eq = line.IndexOf('=');
                if (eq > 0)
                {
                    phrases[line[..eq]] = line[(eq + 1)..];
                }
            }

            _decimalMark = phrases.TryGetValue("mark", out var mark) ? mark[0] : '.';
            _phrases = phrases;
            _prepared = true;
        }
    }
}
