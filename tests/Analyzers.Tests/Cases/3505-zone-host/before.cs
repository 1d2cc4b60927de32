using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3505;

public readonly record struct SpawnPoint(int X, int Y, int Facing);

public sealed class ZoneHost
{
    private readonly string _mapFile;
    private readonly Dictionary<int, SpawnPoint> _spawns = new();
    private bool _open;
    private int _width;
    private int _height;

    public ZoneHost(string mapFile) => _mapFile = mapFile;

    public void Start()
    {
        var loader = new Thread(LoadMap) { IsBackground = true, Name = "zone-loader" };
        loader.Start();
    }

    public SpawnPoint Enter(int playerId)
    {
        while (!_open)
        {
            Thread.Yield();
        }

        if (_spawns.TryGetValue(playerId % Math.Max(1, _spawns.Count), out var spawn))
        {
            return spawn;
        }

        return new SpawnPoint(_width / 2, _height / 2, 0);
    }

    private void LoadMap()
    {
        int row = 0;
        int width = 0;
        foreach (var line in File.ReadLines(_mapFile))
        {
            width = Math.Max(width, line.Length);
            for (int column = 0; column < line.Length; column++)
            {
                if (line[column] is '<' or '>')
                {
                    _spawns.Add(_spawns.Count, new SpawnPoint(column, row, line[column] == '<' ? 270 : 90));
                }
            }

            row++;
        }

        _width = width;
        _height = row;
        _open = true;
    }
}
