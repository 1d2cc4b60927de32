using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3323;

public sealed class ArenaLoop : IDisposable
{
    private readonly BlockingCollection<Action> _inbox = new();
    private readonly string _mapFile;
    private bool _mapLoaded;
    private string[] _spawns;
    private int _next;

    public ArenaLoop(string mapFile)
    {
        _mapFile = mapFile;
        new Thread(Run) { IsBackground = true, Name = "arena" }.Start();
    }

    public Task<string> JoinAsync(string player)
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _inbox.Add(() =>
        {
            try
            {
                answer.SetResult(Spawn(player));
            }
            catch (Exception e)
            {
                answer.SetException(e);
            }
        });
        return answer.Task;
    }

    public void Dispose() => _inbox.CompleteAdding();

    private string Spawn(string player)
    {
        if (!_mapLoaded)
        {
            _spawns = File.ReadAllLines(_mapFile);
            _mapLoaded = true;
        }

        return player + "@" + _spawns[_next++ % _spawns.Length];
    }

    private void Run()
    {
        foreach (var step in _inbox.GetConsumingEnumerable())
        {
            step();
        }
    }
}
