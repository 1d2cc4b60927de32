using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C239;

public class Customer
{
    private readonly Func<int, IEnumerable<decimal>> _query;
    private readonly List<decimal> _orders = new();
    private bool _ordersLoaded;
    private decimal _total;

    public Customer(int id, Func<int, IEnumerable<decimal>> query)
    {
        Id = id;
        _query = query;
    }

    public int Id { get; }

    public string Name { get; set; }

    public decimal Total
    {
        get
        {
            LoadOrders();
            return _total;
        }
    }

    public IReadOnlyList<decimal> Orders
    {
        get
        {
            LoadOrders();
            return _orders;
        }
    }

    private void LoadOrders()
    {
        if (_ordersLoaded)
        {
            return;
        }

        foreach (decimal order in _query(Id))
        {
            _orders.Add(order);
            _total += order;
        }

        _ordersLoaded = true;
    }
}
