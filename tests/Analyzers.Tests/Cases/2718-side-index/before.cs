using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2718;

public abstract class SideIndex<TRow>
{
    private readonly IReadOnlyList<TRow> _rows;

    protected SideIndex(IReadOnlyList<TRow> rows) => _rows = rows;

    protected bool Built { get; private set; }

    public void BuildAside()
    {
        var builder = new Thread(Run)
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        };
        builder.Start();
    }

    protected abstract void Build(IReadOnlyList<TRow> rows);

    protected IEnumerable<TRow> Scan(Func<TRow, bool> match)
    {
        foreach (TRow row in _rows)
        {
            if (match(row))
            {
                yield return row;
            }
        }
    }

    private void Run()
    {
        Build(_rows);
        Built = true;
    }
}

public sealed record Address(string Postcode, string Street);

public sealed class PostcodeIndex : SideIndex<Address>
{
    private Dictionary<string, List<Address>> _byCode;
    private int _shortest;
    private int _longest;

    public PostcodeIndex(IReadOnlyList<Address> rows)
        : base(rows)
    {
    }

    public IEnumerable<Address> Find(string postcode)
    {
        if (Built)
        {
            return _byCode.TryGetValue(postcode, out var found) ? found : Array.Empty<Address>();
        }

        return Scan(a => a.Postcode == postcode);
    }

    public bool IsPlausible(string postcode)
    {
        if (!Built)
        {
            return postcode.Length > 0;
        }

        return postcode.Length >= _shortest && postcode.Length <= _longest;
    }

    protected override void Build(IReadOnlyList<Address> rows)
    {
        var byCode = new Dictionary<string, List<Address>>(rows.Count, StringComparer.Ordinal);
        _shortest = int.MaxValue;
        foreach (Address row in rows)
        {
            if (!byCode.TryGetValue(row.Postcode, out var bucket))
            {
                byCode[row.Postcode] = bucket = new List<Address>();
            }

            bucket.Add(row);
            _shortest = Math.Min(_shortest, row.Postcode.Length);
            _longest = Math.Max(_longest, row.Postcode.Length);
        }

        _byCode = byCode;
    }
}
