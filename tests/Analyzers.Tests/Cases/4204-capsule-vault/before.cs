using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4204;

public sealed class CapsuleVault
{
    private struct Niche
    {
        public bool Sealed;
        public string Donor;
        public int Shelf;
    }

    private readonly object _crane = new();
    private readonly Niche[] _niches;

    public CapsuleVault(int niches) => _niches = new Niche[niches];

    public int Deposit(string donor, Func<int, int> lift)
    {
        lock (_crane)
        {
            for (int i = 0; i < _niches.Length; i++)
            {
                if (_niches[i].Sealed)
                {
                    continue;
                }

                _niches[i].Sealed = true;
                _niches[i].Shelf = lift(i);
                _niches[i].Donor = donor.Trim();
                return i;
            }
        }

        throw new InvalidOperationException("The vault is full.");
    }

    public int ShelfOf(string donor)
    {
        for (int i = 0; i < _niches.Length; i++)
        {
            ref Niche niche = ref _niches[i];
            if (niche.Sealed && niche.Donor.Equals(donor, StringComparison.OrdinalIgnoreCase))
            {
                return niche.Shelf;
            }
        }

        return -1;
    }
}
