using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5317;

public abstract class Ledger
{
    protected readonly object Sync = new();
    protected int Revision;
    protected string[] Accounts;

    public string Account(int number)
    {
        if (Volatile.Read(ref Revision) == 0)
        {
            Import();
        }

        return Accounts[number];
    }

    protected abstract string[] Fetch();

    private void Import()
    {
        lock (Sync)
        {
            if (Revision == 0)
            {
                Accounts = Fetch();
                Volatile.Write(ref Revision, 1);
            }
        }
    }
}

public sealed class GuildLedger : Ledger
{
    private readonly Func<string[]> _archive;

    public GuildLedger(Func<string[]> archive) => _archive = archive;

    public IReadOnlyCollection<string> Amendment
    {
        set
        {
            lock (Sync)
            {
                var amended = new string[value.Count];
                int i = 0;
                foreach (var account in value)
                {
                    amended[i++] = account.Trim();
                }

                Accounts = amended;
                Revision++;
            }
        }
    }

    protected override string[] Fetch() => _archive();
}
