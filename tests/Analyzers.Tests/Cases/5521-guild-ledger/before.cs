using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5521;

public sealed class GuildLedger
{
    private readonly Lock _desk = new();
    private readonly Func<IEnumerable<(string Member, int Coins)>> _journal;
    private Dictionary<string, int> _purses;
    private bool _opened;
    private int _treasury;

    public GuildLedger(Func<IEnumerable<(string Member, int Coins)>> journal) => _journal = journal;

    public void Pay(string member, int coins)
    {
        lock (_desk)
        {
            Open();
            Book(member, coins);
        }
    }

    public int Purse(string member)
    {
        lock (_desk)
        {
            Open();
            return _purses.TryGetValue(member, out int coins) ? coins : 0;
        }
    }

    public int Treasury()
    {
        using (_desk.EnterScope())
        {
            Open();
            return _treasury;
        }
    }

    private void Open()
    {
        if (_opened)
        {
            return;
        }

        _opened = true;
        _purses = new Dictionary<string, int>();
        foreach (var (member, coins) in _journal())
        {
            Book(member, coins);
        }
    }

    private void Book(string member, int coins)
    {
        _purses.TryGetValue(member, out int old);
        _purses[member] = old + coins;
        _treasury += coins / 10;
    }
}
