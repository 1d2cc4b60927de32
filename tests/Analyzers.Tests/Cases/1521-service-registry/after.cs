using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1521;

public sealed record ServiceEntry(Type Contract, Func<object> Factory, int Priority);

public sealed class ServiceRegistry
{
    private readonly object _edit = new();
    private readonly List<ServiceEntry> _pending = new();
    private int _sealed;
    private Dictionary<Type, ServiceEntry> _frozen;
    private int _fingerprint;

    public void Add(ServiceEntry entry)
    {
        lock (_edit)
        {
            if (_frozen is not null)
            {
                throw new InvalidOperationException("the registry is sealed");
            }

            _pending.Add(entry);
        }
    }

    public void Seal()
    {
        lock (_edit)
        {
            if (_frozen is not null)
            {
                return;
            }

            var table = new Dictionary<Type, ServiceEntry>();
            var hash = new HashCode();
            foreach (var entry in _pending.OrderBy(static e => e.Priority))
            {
                table[entry.Contract] = entry;
                hash.Add(entry.Contract.FullName);
            }

            _frozen = table;
            _fingerprint = hash.ToHashCode();
            Interlocked.Exchange(ref _sealed, 1);
        }
    }

    public object Resolve(Type contract)
    {
        if (Volatile.Read(ref _sealed) == 0)
        {
            Seal();
        }

        return _frozen.TryGetValue(contract, out var entry)
            ? entry.Factory()
            : throw new KeyNotFoundException(contract.FullName);
    }

    public string Describe() => Volatile.Read(ref _sealed) != 0 ? "sealed:" + _fingerprint.ToString("x8") : "open";
}
