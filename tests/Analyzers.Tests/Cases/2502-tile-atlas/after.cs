using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2502;

public enum AtlasState
{
    Empty,
    Loading,
    Loaded,
    Failed,
}

public sealed record Tile(int Id, int X, int Y);

public static class TileAtlas
{
    private static readonly ReaderWriterLockSlim s_lock = new();
    private static readonly Dictionary<int, Tile> s_tiles = new();
    private static volatile AtlasState s_state;
    private static string s_reason;

    public static Tile Find(int id)
    {
        switch (s_state)
        {
            case AtlasState.Loaded:
                return s_tiles.TryGetValue(id, out var tile) ? tile : null;
            case AtlasState.Failed:
                throw new InvalidDataException("atlas: " + s_reason.Trim());
            default:
                Load(Environment.GetEnvironmentVariable("ATLAS_PATH") ?? "atlas.txt");
                return Find(id);
        }
    }

    private static void Load(string path)
    {
        s_lock.EnterWriteLock();
        try
        {
            if (s_state != AtlasState.Empty)
            {
                return;
            }

            s_state = AtlasState.Loading;
            foreach (string line in File.ReadLines(path))
            {
                var tile = ParseLine(line);
                s_tiles[tile.Id] = tile;
            }

            s_state = AtlasState.Loaded;
        }
        catch (Exception e)
        {
            s_reason = e.Message;
            s_state = AtlasState.Failed;
        }
        finally
        {
            s_lock.ExitWriteLock();
        }
    }

    private static Tile ParseLine(string line)
    {
        string[] parts = line.Split(' ');
        if (parts.Length != 3)
        {
            throw new FormatException(line);
        }

        return new Tile(int.Parse(parts[0]), int.Parse(parts[1]), int.Parse(parts[2]));
    }
}
