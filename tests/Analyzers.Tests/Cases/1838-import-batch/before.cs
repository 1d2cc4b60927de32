using System.Globalization;

namespace Corpus.C1838;

public sealed class ImportShard
{
    private readonly List<string> _rows = new();

    public bool Configured { get; private set; }

    public bool Completed { get; private set; }

    public decimal Total { get; private set; }

    public int Rejected { get; private set; }

    public NumberStyles Styles { get; private set; }

    public void Configure(NumberStyles styles, IEnumerable<string> rows)
    {
        Styles = styles;
        _rows.AddRange(rows);
        Configured = true;
    }

    public void Run()
    {
        if (!Configured)
        {
            return;
        }

        decimal total = 0;
        foreach (var row in _rows)
        {
            if (decimal.TryParse(row, Styles, CultureInfo.InvariantCulture, out decimal amount))
            {
                total += amount;
            }
            else
            {
                Rejected++;
            }
        }

        Total = total;
        Completed = true;
    }
}

public static class BatchImport
{
    public static decimal Import(IReadOnlyList<string[]> files, out int rejected)
    {
        var shards = new ImportShard[files.Count];
        var threads = new Thread[files.Count];
        for (int i = 0; i < files.Count; i++)
        {
            shards[i] = new ImportShard();
            shards[i].Configure(NumberStyles.Currency, files[i]);
            threads[i] = new Thread(shards[i].Run);
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        rejected = shards.Where(s => s.Completed).Sum(s => s.Rejected);
        return shards.Where(s => s.Completed).Sum(s => s.Total);
    }
}
