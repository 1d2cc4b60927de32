using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3526;

public sealed class Scene
{
    private readonly int _owner = Environment.CurrentManagedThreadId;
    private readonly ConcurrentQueue<Action<Scene>> _posted = new();
    private readonly Dictionary<string, int> _meshes = new();
    private bool _laidOut;
    private int _width;
    private int _height;

    public void Post(Action<Scene> change) => _posted.Enqueue(change);

    public void AddMesh(string name, int vertices)
    {
        VerifyAccess();
        _laidOut = false;
        _meshes[name] = vertices;
    }

    public (int Width, int Height) Measure()
    {
        VerifyAccess();
        if (!_laidOut)
        {
            _laidOut = true;
            _width = 0;
            _height = 0;
            foreach (int vertices in _meshes.Values)
            {
                _width = Math.Max(_width, vertices);
                _height += 16;
            }
        }

        return (_width, _height);
    }

    public int Drain()
    {
        VerifyAccess();
        int done = 0;
        while (_posted.TryDequeue(out var change))
        {
            change(this);
            done++;
        }

        return done;
    }

    public Task LoadAsync(string file) => Task.Run(() =>
    {
        foreach (string line in File.ReadLines(file))
        {
            int at = line.IndexOf('=');
            if (at > 0 && int.TryParse(line.AsSpan(at + 1), out int vertices))
            {
                string name = line[..at];
                Post(scene => scene.AddMesh(name, vertices));
            }
        }
    });

    private void VerifyAccess()
    {
        if (Environment.CurrentManagedThreadId != _owner)
        {
            throw new InvalidOperationException("the scene belongs to the thread that made it");
        }
    }
}
