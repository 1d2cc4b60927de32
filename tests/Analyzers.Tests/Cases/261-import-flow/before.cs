using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C261;

public sealed class Importer
{
    private sealed class Context
    {
        public bool HeaderSeen;
        public string[] Columns;
        public int Rows;

        public async Task AcceptAsync(string line, Func<string[], Task> store)
        {
            string[] cells = line.Split(';');
            if (!HeaderSeen)
            {
                Columns = cells;
                HeaderSeen = true;
                return;
            }

            await store(cells).ConfigureAwait(false);
            Rows++;
        }
    }

    private readonly Func<string[], Task> _store;

    public Importer(Func<string[], Task> store) => _store = store;

    public async Task<string> ImportAsync(System.IO.TextReader reader)
    {
        var context = new Context();
        await FeedAsync(reader, context).ConfigureAwait(false);
        return context.HeaderSeen
            ? $"{context.Rows} rows of {context.Columns.Length} columns"
            : "empty file";
    }

    private async Task FeedAsync(System.IO.TextReader reader, Context context)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            await context.AcceptAsync(line, _store).ConfigureAwait(false);
        }
    }
}
