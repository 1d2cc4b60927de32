using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4226;

public sealed class CoinBag
{
    private const uint Weighed = 0x8000_0000;
    private static readonly ConcurrentDictionary<string, CoinBag> s_bags = new();

    private readonly int[] _coins;
    private uint _weight;

    private CoinBag(int[] coins) => _coins = coins;

    public static CoinBag Open(string seal, int[] coins) => s_bags.GetOrAdd(seal, static (_, c) => new CoinBag(c), coins);

    public int Milligrams
    {
        get
        {
            uint known = _weight;
            if ((known & Weighed) != 0)
            {
                return (int)(known & ~Weighed);
            }

            uint sum = 0;
            foreach (int coin in _coins)
            {
                sum += coin switch
                {
                    1 => 2300u,
                    2 => 3060u,
                    5 => 3920u,
                    _ => 7500u,
                };
            }

            sum &= ~Weighed;
            _weight = sum | Weighed;
            return (int)sum;
        }
    }

    public bool IsHeavierThan(CoinBag other) => Milligrams > other.Milligrams;
}
