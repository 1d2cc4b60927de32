using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4909;

public sealed class InvoiceRow
{
    internal bool Hydrated;
    internal string Customer;
    internal long Cents;
    internal int Lines;

    public InvoiceRow(int id) => Id = id;

    public int Id { get; }
}

public sealed class InvoiceHydrator
{
    private readonly Func<int, object[]> _query;

    public InvoiceHydrator(Func<int, object[]> query) => _query = query;

    public string Describe(InvoiceRow row)
    {
        if (row is null || !Volatile.Read(ref row.Hydrated))
        {
            Hydrate(row);
        }

        return $"#{row.Id} {row.Customer}: {row.Cents / 100m:F2} in {row.Lines} lines";
    }

    public long Sum(IEnumerable<InvoiceRow> rows)
    {
        long cents = 0;
        foreach (var row in rows)
        {
            cents += row is not null && Volatile.Read(ref row.Hydrated) ? row.Cents : Hydrate(row).Cents;
        }

        return cents;
    }

    private InvoiceRow Hydrate(InvoiceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (row)
        {
            if (!row.Hydrated)
            {
                var columns = _query(row.Id);
                row.Customer = (string)columns[0];
                row.Cents = Convert.ToInt64(columns[1]);
                row.Lines = Convert.ToInt32(columns[2]);
                Volatile.Write(ref row.Hydrated, true);
            }
        }

        return row;
    }
}
