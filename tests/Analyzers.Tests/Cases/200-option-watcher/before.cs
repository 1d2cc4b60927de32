using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C200;

public sealed class OptionWatcher<TOptions>
    where TOptions : class, new()
{
    private readonly object _gate = new object();
    private readonly Action<TOptions> _configure;
    private bool _bound;
    private TOptions _current;
    private string _revision;

    public OptionWatcher(Action<TOptions> configure) => _configure = configure;

    public TOptions CurrentValue
    {
        get
        {
            if (_bound == false)
                Bind();
            return _current;
        }
    }

    public string Revision
    {
        get
        {
            if (_bound == false)
                Bind();
            return _revision;
        }
    }

    private void Bind()
    {
        lock (_gate)
        {
            if (_bound)
                return;

            var options = new TOptions();
            _configure(options);
            _current = options;
            _revision = Guid.NewGuid().ToString("N");
            _bound = true;
        }
    }
}
