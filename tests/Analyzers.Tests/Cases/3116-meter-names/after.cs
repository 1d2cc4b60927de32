using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3116;

public sealed class MeterNames
{
    private readonly object _start = new();
    private bool _started;
    private string _prefix;
    private KeyValuePair<string, string>[] _tags;

    public void Start(string service, IReadOnlyCollection<KeyValuePair<string, string>> tags)
    {
        lock (_start)
        {
            if (_started)
            {
                throw new InvalidOperationException("already started");
            }

            _prefix = service.Replace('-', '_') + "_";
            _tags = new KeyValuePair<string, string>[tags.Count];
            int n = 0;
            foreach (var tag in tags)
            {
                _tags[n++] = tag;
            }

            Volatile.Write(ref _started, true);
        }
    }

    public string Full(string name) => Volatile.Read(ref _started) ? _prefix + name : name;

    public int TagCount()
    {
        if (!Volatile.Read(ref _started))
        {
            return 0;
        }

        return _tags.Length;
    }
}
