using System;
using System.Collections.Generic;

namespace Corpus.S2120;

public enum Strictness
{
    Lenient,
    Strict,
}

public interface IFilterStore
{
    IEnumerable<string> Phrases();

    Strictness Strictness { get; }
}

public sealed class SpamFilter
{
    private readonly IFilterStore _store;
    private readonly object _arming = new();
    private volatile bool _armed;
    private string[] _phrases;
    private Strictness _strictness;

    public SpamFilter(IFilterStore store) => _store = store;

    public bool Rejects(string message) =>
        _armed ? Match(message, _phrases, _strictness) : RejectsCold(message);

    private bool RejectsCold(string message)
    {
        lock (_arming)
        {
            if (!_armed)
            {
                var phrases = new List<string>();
                foreach (var phrase in _store.Phrases())
                {
                    if (!string.IsNullOrWhiteSpace(phrase))
                    {
                        phrases.Add(phrase.Trim());
                    }
                }

                _phrases = phrases.ToArray();
                _strictness = _store.Strictness;
                _armed = true;
            }

            return Match(message, _phrases, _strictness);
        }
    }

    private static bool Match(string message, string[] phrases, Strictness strictness)
    {
        int hits = 0;
        foreach (var phrase in phrases)
        {
            if (message.Contains(phrase, StringComparison.OrdinalIgnoreCase) && ++hits > (strictness == Strictness.Strict ? 0 : 2))
            {
                return true;
            }
        }

        return false;
    }
}
