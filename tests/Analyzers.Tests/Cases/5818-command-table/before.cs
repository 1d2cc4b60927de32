using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5818;

public sealed class CommandTable
{
    private readonly object _scan = new();
    private readonly Func<IEnumerable<KeyValuePair<string, Action<string>>>> _plugins;
    private readonly Dictionary<string, Action<string>> _bound = new();
    private readonly List<string> _help = new();
    private volatile int _generation;

    public CommandTable(Func<IEnumerable<KeyValuePair<string, Action<string>>>> plugins) => _plugins = plugins;

    public void Invoke(string name, string argument)
    {
        Prepare();
        if (_bound.TryGetValue(name, out var command))
        {
            command(argument);
        }
    }

    public string Help()
    {
        Prepare();
        return string.Join(Environment.NewLine, _help);
    }

    private void Prepare()
    {
        int seen = _generation;
        if (seen > 0)
        {
            return;
        }

        lock (_scan)
        {
            if (seen == 0)
            {
                Rebind();
                _generation = seen + 1;
            }
        }
    }

    private void Rebind()
    {
        _bound.Clear();
        _help.Clear();
        foreach (var plugin in _plugins())
        {
            _bound[plugin.Key] = plugin.Value;
            _help.Add(plugin.Key);
        }
    }
}
