using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3422;

public sealed class AliasBook
{
    private readonly Lock _merge = new();
    private readonly string[] _files;
    private Dictionary<string, string> _aliases;
    private int _longest;
    private volatile bool _merged;

    public AliasBook(params string[] files) => _files = files;

    public string Expand(string alias)
    {
        if (alias.Length > 0 && _merged && alias.Length <= _longest && _aliases.TryGetValue(alias, out var full))
        {
            return full;
        }

        return alias.Length == 0 ? alias : ExpandSlow(alias);
    }

    private string ExpandSlow(string alias)
    {
        lock (_merge)
        {
            if (!_merged)
            {
                var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var file in _files)
                {
                    foreach (var line in System.IO.File.ReadLines(file))
                    {
                        int at = line.IndexOf('=');
                        if (at > 0)
                        {
                            aliases[line[..at]] = line[(at + 1)..];
                            _longest = Math.Max(_longest, at);
                        }
                    }
                }

                _aliases = aliases;
                _merged = true;
            }

            return _aliases.TryGetValue(alias, out var full) ? full : alias;
        }
    }
}
