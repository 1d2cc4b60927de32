using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2220;

public sealed class Guard
{
    private readonly object _monitor = new();

    public Hold Take()
    {
        Monitor.Enter(_monitor);
        return new Hold(_monitor);
    }

    public readonly struct Hold : IDisposable
    {
        private readonly object _monitor;

        internal Hold(object monitor) => _monitor = monitor;

        public void Dispose() => Monitor.Exit(_monitor);
    }
}

public sealed class FeatureRegistry
{
    private readonly Guard _guard = new();
    private readonly Dictionary<string, int> _rollout = new();
    private bool _frozen;
    private int _salt;

    public void Register(string feature, int percent)
    {
        using (_guard.Take())
        {
            if (_frozen)
            {
                throw new InvalidOperationException("registry is frozen");
            }

            _rollout[feature] = Math.Clamp(percent, 0, 100);
        }
    }

    public void Freeze()
    {
        using (_guard.Take())
        {
            if (_frozen)
            {
                return;
            }

            foreach (var pair in _rollout)
            {
                _salt = unchecked((_salt * 31) + pair.Key.Length + pair.Value);
            }

            _frozen = true;
        }
    }

    public bool IsOn(string feature, int user)
    {
        if (!Volatile.Read(ref _frozen))
        {
            return false;
        }

        return _rollout.TryGetValue(feature, out int percent) && Math.Abs((user ^ _salt) % 100) < percent;
    }
}
