using System;
using System.Collections.Generic;
using System.Threading.Channels;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4227;

public sealed class PostcardSorter
{
    private sealed class Card
    {
        public bool Stamped;
        public decimal Postage;
        public string Country;
        public string Text;
    }

    private readonly Channel<Card> _belt = Channel.CreateBounded<Card>(new BoundedChannelOptions(128) { SingleReader = true });

    public async Task ScanAsync(IAsyncEnumerable<string> scans, CancellationToken token)
    {
        await foreach (string scan in scans.WithCancellation(token).ConfigureAwait(false))
        {
            var card = new Card { Text = scan };
            int at = scan.IndexOf('|');
            if (at > 0)
            {
                card.Stamped = true;
                card.Country = scan[..at];
                card.Postage = card.Country.Length == 2 ? 0.95m : 1.70m;
            }

            await _belt.Writer.WriteAsync(card, token).ConfigureAwait(false);
        }

        _belt.Writer.Complete();
    }

    public Task<Dictionary<string, decimal>> SortAsync() => Task.Run(async () =>
    {
        var byCountry = new Dictionary<string, decimal>();
        await foreach (var card in _belt.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (!card.Stamped)
            {
                continue;
            }

            byCountry[card.Country] = byCountry.GetValueOrDefault(card.Country) + card.Postage;
        }

        return byCountry;
    });
}
