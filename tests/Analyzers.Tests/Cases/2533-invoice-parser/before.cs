using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2533;

public sealed record Invoice(string Number, string Currency, decimal Total);

public static class InvoiceImport
{
    public static async Task<IReadOnlyList<Invoice>> ReadAllAsync(IEnumerable<string[]> files)
    {
        var running = new List<Task<Invoice>>();
        foreach (string[] lines in files)
        {
            running.Add(Task.Run(() =>
            {
                var parser = new Parser();
                foreach (string line in lines)
                {
                    parser.Feed(line);
                }

                return parser.Finish();
            }));
        }

        return await Task.WhenAll(running).ConfigureAwait(false);
    }

    private sealed class Parser
    {
        private bool _headerSeen;
        private string _number;
        private string _currency;
        private decimal _total;
        private int _count;

        public void Feed(string line)
        {
            if (!_headerSeen)
            {
                string[] header = line.Split(';');
                _number = header[0];
                _currency = header.Length > 1 ? header[1] : "EUR";
                _headerSeen = true;
                return;
            }

            if (decimal.TryParse(line, out decimal amount))
            {
                _total += amount;
                _count++;
            }
        }

        public Invoice Finish()
        {
            if (!_headerSeen || _count == 0)
            {
                throw new FormatException("empty invoice");
            }

            return new Invoice(_number, _currency, _total);
        }
    }
}
