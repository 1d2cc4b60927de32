using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2612;

public sealed class Turnstile
{
    private readonly SemaphoreSlim _slots = new(1, 1);

    public Pass Enter()
    {
        _slots.Wait();
        return new Pass(_slots);
    }

    public readonly struct Pass : IDisposable
    {
        private readonly SemaphoreSlim _slots;

        internal Pass(SemaphoreSlim slots) => _slots = slots;

        public void Dispose() => _slots.Release();
    }
}

public sealed record Hook(string Topic, int Priority, Action<string> Run);

public sealed class HookRegistry
{
    private readonly Turnstile _turnstile = new();
    private readonly List<Hook> _hooks = new();
    private readonly Func<IEnumerable<Hook>> _discover;
    private volatile bool _loaded;

    public HookRegistry(Func<IEnumerable<Hook>> discover) => _discover = discover;

    public int Fire(string topic, string body)
    {
        Load();
        int fired = 0;
        foreach (Hook hook in _hooks)
        {
            if (hook.Topic == topic)
            {
                hook.Run(body);
                fired++;
            }
        }

        return fired;
    }

    public bool Handles(string topic)
    {
        Load();
        return _hooks.Exists(h => h.Topic == topic);
    }

    private void Load()
    {
        if (!_loaded)
        {
            using (_turnstile.Enter())
            {
                _hooks.Clear();
                _hooks.AddRange(_discover());
                _hooks.Sort(static (x, y) => y.Priority.CompareTo(x.Priority));
                _loaded = true;
            }
        }
    }
}
