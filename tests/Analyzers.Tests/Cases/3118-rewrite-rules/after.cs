using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3118;

public sealed class RewriteRules
{
    private readonly object _gate = new();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private bool _ready;
    private string _from;
    private string _to;

    public RewriteRules(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    public string Apply(string path)
    {
        if (!Volatile.Read(ref _ready))
        {
            Prepare();
        }

        return path.StartsWith(_from, StringComparison.Ordinal) ? _to + path[_from.Length..] : path;
    }

    public string Describe() => Volatile.Read(ref _ready) ? _from.TrimEnd('/') + " -> " + _to.TrimEnd('/') : "(not used yet)";

    private void Prepare()
    {
        lock (_gate)
        {
            if (_ready)
            {
                return;
            }

            _from = _settings.TryGetValue("from", out var from) ? from : "/";
            _to = _settings.TryGetValue("to", out var to) ? to : "/";
            Volatile.Write(ref _ready, true);
        }
    }
}
