using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6012;

public sealed class TileStore
{
    private sealed class Tile
    {
        public bool Done;
        public byte[] Pixels;
        public string Etag;
    }

    private readonly ConcurrentDictionary<long, Tile> _tiles = new();
    private readonly Func<long, (byte[] Pixels, string Etag)> _fetch;

    public TileStore(Func<long, (byte[] Pixels, string Etag)> fetch) => _fetch = fetch;

    public void Prefetch(long id)
    {
        var tile = new Tile();
        if (_tiles.TryAdd(id, tile))
        {
            ThreadPool.QueueUserWorkItem(_ => Download(id, tile));
        }
    }

    public bool Matches(long id, string etag) =>
        _tiles.TryGetValue(id, out var tile) && tile.Done && tile.Etag.Equals(etag, StringComparison.Ordinal);

    public ReadOnlySpan<byte> Pixels(long id)
    {
        if (!_tiles.TryGetValue(id, out var tile) || !tile.Done)
        {
            return default;
        }

        return tile.Pixels.AsSpan(0, tile.Pixels.Length - 4);
    }

    private void Download(long id, Tile tile)
    {
        try
        {
            tile.Done = true;
            (tile.Pixels, tile.Etag) = _fetch(id);
        }
        catch (TimeoutException)
        {
            _tiles.TryRemove(id, out _);
        }
    }
}
