using System;
using System.Collections.Generic;

namespace Corpus.S2130;

public interface IQuotaStore
{
    IReadOnlyDictionary<string, int> Load();

    void Save(string tenant, int used);
}

public sealed class QuotaDesk
{
    private readonly IQuotaStore _store;
    private readonly object _desk = new();
    private Dictionary<string, int> _used;
    private int _ceiling;
    private bool _opened;

    public QuotaDesk(IQuotaStore store) => _store = store;

    public bool TryTake(string tenant, int amount)
    {
        lock (_desk)
        {
            int next = Used(tenant) + amount;
            if (next > _ceiling)
            {
                return false;
            }

            _used[tenant] = next;
            _store.Save(tenant, next);
            return true;
        }
    }

    public void GiveBack(string tenant, int amount)
    {
        lock (_desk)
        {
            int next = Math.Max(0, Used(tenant) - amount);
            _used[tenant] = next;
            _store.Save(tenant, next);
        }
    }

    public int Left(string tenant)
    {
        lock (_desk)
        {
            return _ceiling - Used(tenant);
        }
    }

    private int Used(string tenant)
    {
        if (!_opened)
        {
            Open();
        }

        return _used.TryGetValue(tenant, out int used) ? used : 0;
    }

    private void Open()
    {
        _used = new Dictionary<string, int>(_store.Load(), StringComparer.Ordinal);
        _ceiling = _used.Remove("*", out int ceiling) ? ceiling : 1000;
        _opened = true;
    }
}
