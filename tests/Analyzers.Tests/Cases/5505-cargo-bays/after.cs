using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5505;

public sealed class CargoDeck
{
    private sealed class Pallet
    {
        public Pallet(int bay) => Bay = bay;

        public int Bay { get; }

        public int Kilograms { get; set; }

        public string Consignee { get; set; }
    }

    private readonly object _loading = new();
    private readonly Pallet[] _bays;
    private int _total;

    public CargoDeck(int bays) => _bays = new Pallet[bays];

    public void Load(int bay, int kilograms, string consignee)
    {
        lock (_loading)
        {
            if (_bays[bay] != null)
            {
                throw new InvalidOperationException("bay " + bay + " is taken");
            }

            var pallet = new Pallet(bay);
            pallet.Kilograms = kilograms;
            pallet.Consignee = consignee;
            _bays[bay] = pallet;
            _total += kilograms;
        }
    }

    public int Total()
    {
        lock (_loading)
        {
            return _total;
        }
    }

    public string Tag(int bay)
    {
        var pallet = _bays[bay];
        return pallet is null
            ? "bay " + bay + " empty"
            : "bay " + pallet.Bay + " " + pallet.Consignee.ToUpperInvariant() + " " + pallet.Kilograms + "kg";
    }
}
