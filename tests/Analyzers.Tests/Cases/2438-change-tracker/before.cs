using System;
using System.Collections.Generic;

namespace Corpus.C2438;

internal sealed class IdentityMap
{
    private readonly Dictionary<(Type, object), object> _entities = new();
    private bool _ordered;
    private List<object> _saveOrder;

    public void Attach(Type type, object key, object entity)
    {
        _entities[(type, key)] = entity;
        _ordered = false;
    }

    public object Find(Type type, object key) => _entities.TryGetValue((type, key), out var entity) ? entity : null;

    public IReadOnlyList<object> SaveOrder(IComparer<object> dependencies)
    {
        if (_ordered)
        {
            return _saveOrder;
        }

        _saveOrder = new List<object>(_entities.Values);
        _saveOrder.Sort(dependencies);
        _ordered = true;
        return _saveOrder;
    }
}

public interface IEntityStore : IComparer<object>
{
    object Load(Type type, object key);

    void Save(object entity);
}

public sealed class ObjectContext
{
    private readonly object _session = new();
    private readonly IdentityMap _map = new();
    private readonly IEntityStore _store;

    public ObjectContext(IEntityStore store) => _store = store;

    public T Get<T>(object key)
        where T : class
    {
        lock (_session)
        {
            if (_map.Find(typeof(T), key) is T known)
            {
                return known;
            }

            var loaded = (T)_store.Load(typeof(T), key);
            _map.Attach(typeof(T), key, loaded);
            return loaded;
        }
    }

    public int SaveChanges()
    {
        lock (_session)
        {
            int saved = 0;
            foreach (var entity in _map.SaveOrder(_store))
            {
                _store.Save(entity);
                saved++;
            }

            return saved;
        }
    }
}
