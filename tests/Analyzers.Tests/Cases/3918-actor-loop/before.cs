using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3918;

public sealed class ActorLoop : IDisposable
{
    private readonly BlockingCollection<Action> _mail = new();
    private readonly Thread _thread;

    public ActorLoop(string name)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.Start();
    }

    public bool IsCurrent => Thread.CurrentThread == _thread;

    public void VerifyAccess()
    {
        if (Thread.CurrentThread != _thread)
        {
            throw new InvalidOperationException("Call from the loop's own thread only.");
        }
    }

    public void Post(Action action) => _mail.Add(action);

    public Task<T> InvokeAsync<T>(Func<T> body)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                done.SetResult(body());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    public void Dispose() => _mail.CompleteAdding();

    private void Run()
    {
        foreach (var action in _mail.GetConsumingEnumerable())
        {
            action();
        }
    }
}

public sealed class OutlineModel
{
    private readonly ActorLoop _loop;
    private readonly Func<IReadOnlyList<string>> _fetch;
    private bool _expanded;
    private string[] _rows;
    private int _selected;

    public OutlineModel(ActorLoop loop, Func<IReadOnlyList<string>> fetch)
    {
        _loop = loop;
        _fetch = fetch;
    }

    public Task<string> SelectAsync(int row) => _loop.InvokeAsync(() => Select(row));

    public Task<int> CountAsync() => _loop.InvokeAsync(() =>
    {
        Expand();
        return _rows.Length;
    });

    private string Select(int row)
    {
        _loop.VerifyAccess();
        Expand();
        _selected = Math.Clamp(row, 0, _rows.Length - 1);
        return _rows[_selected];
    }

    private void Expand()
    {
        _loop.VerifyAccess();
        if (_expanded)
        {
            return;
        }

        _expanded = true;
        var rows = _fetch();
        _rows = new string[rows.Count];
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] = $"{i + 1}. {rows[i]}";
        }
    }
}
