using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1738;

public interface IStep
{
    string Name { get; }

    int Order { get; }

    void Start();
}

public sealed class StepCatalog
{
    private readonly object _discovery = new();
    private readonly Func<IEnumerable<IStep>> _scan;
    private readonly Dictionary<string, IStep> _byName = new(StringComparer.OrdinalIgnoreCase);
    private bool _discovered;
    private int _highest;

    public StepCatalog(Func<IEnumerable<IStep>> scan) => _scan = scan;

    public IStep Find(string name)
    {
        Discover();
        return _byName.TryGetValue(name, out var step) ? step : null;
    }

    public bool IsLast(string name)
    {
        Discover();
        return _byName.TryGetValue(name, out var step) && step.Order == _highest;
    }

    public Task<bool> IsLastAsync(string name) => Task.Run(() => IsLast(name));

    private void Discover()
    {
        bool discovered = Volatile.Read(ref _discovered);
        if (discovered)
        {
            return;
        }

        lock (_discovery)
        {
            if (_discovered)
            {
                return;
            }

            foreach (var step in _scan())
            {
                _byName[step.Name] = step;
                _highest = Math.Max(_highest, step.Order);
                step.Start();
            }

            Volatile.Write(ref _discovered, true);
        }
    }
}
