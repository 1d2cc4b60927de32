using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4006;

public sealed class BasketView : INotifyPropertyChanged
{
    private readonly Thread _owner = Thread.CurrentThread;
    private readonly Func<string, decimal[]> _fetchPrices;
    private bool _priced;
    private decimal[] _prices;
    private decimal? _total;
    private string _customer;

    public BasketView(Func<string, decimal[]> fetchPrices) => _fetchPrices = fetchPrices;

    public event PropertyChangedEventHandler PropertyChanged;

    public string Customer
    {
        get
        {
            VerifyAccess();
            return _customer;
        }

        set
        {
            VerifyAccess();
            if (_customer != value)
            {
                _customer = value;
                _priced = false;
                _total = null;
                Changed(nameof(Customer));
            }
        }
    }

    public decimal Total
    {
        get
        {
            VerifyAccess();
            if (!_priced)
            {
                return 0;
            }

            if (_total is null)
            {
                decimal sum = 0;
                foreach (decimal price in _prices)
                {
                    sum += price;
                }

                _total = sum;
            }

            return _total.Value;
        }
    }

    public async Task RefreshAsync()
    {
        VerifyAccess();
        string customer = _customer;
        var prices = await Task.Run(() => _fetchPrices(customer));

        VerifyAccess();
        if (customer != _customer)
        {
            return;
        }

        _priced = true;
        _prices = prices;
        _total = null;
        Changed(nameof(Total));
    }

    private void VerifyAccess()
    {
        if (Thread.CurrentThread != _owner)
        {
            throw new InvalidOperationException("the basket belongs to another thread");
        }
    }

    private void Changed(string property) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(property));
}
