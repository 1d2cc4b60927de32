using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6010;

public sealed class LedgerMount
{
    private readonly object _mount = new();
    private readonly Func<IReadOnlyList<(string Account, decimal Opening)>> _rows;
    private volatile bool _mounted;
    private string[] _accounts;
    private decimal[] _openings;

    public LedgerMount(Func<IReadOnlyList<(string Account, decimal Opening)>> rows) => _rows = rows;

    public decimal Opening(string account)
    {
        if (!_mounted)
        {
            lock (_mount)
            {
                if (!_mounted)
                {
                    _mounted = true;
                    var rows = _rows();
                    _accounts = new string[rows.Count];
                    _openings = new decimal[rows.Count];
                    for (int i = 0; i < rows.Count; i++)
                    {
                        (_accounts[i], _openings[i]) = rows[i];
                    }
                }
            }
        }

        int at = Array.IndexOf(_accounts, account);
        return at < 0 ? 0m : _openings[at];
    }
}
