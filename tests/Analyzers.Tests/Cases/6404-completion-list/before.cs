using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6404;

public sealed class CompletionList
{
    private readonly Thread _owner = Thread.CurrentThread;
    private readonly ConcurrentQueue<string> _arrived = new();
    private readonly List<string> _entries = new();
    private bool _sorted;
    private string[] _view = Array.Empty<string>();
    private int _longest;

    public int ColumnWidth
    {
        get
        {
            VerifyAccess();
            EnsureSorted();
            return _longest + 2;
        }
    }

    public void BeginFetch(Func<IEnumerable<string>> provider)
    {
        VerifyAccess();
        Task.Run(() =>
        {
            foreach (var entry in provider())
            {
                _arrived.Enqueue(entry);
            }
        });
    }

    public void Pump()
    {
        VerifyAccess();
        while (_arrived.TryDequeue(out var entry))
        {
            _entries.Add(entry);
            _sorted = false;
        }
    }

    public string Best(string prefix)
    {
        VerifyAccess();
        EnsureSorted();
        int at = Array.BinarySearch(_view, prefix, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < _view.Length && _view[at].StartsWith(prefix, StringComparison.Ordinal) ? _view[at] : null;
    }

    private void EnsureSorted()
    {
        if (!_sorted)
        {
            _view = _entries.ToArray();
            Array.Sort(_view, StringComparer.Ordinal);
            _longest = 0;
            foreach (var entry in _view)
            {
                _longest = Math.Max(_longest, entry.Length);
            }

            _sorted = true;
        }
    }

    private void VerifyAccess()
    {
        if (Thread.CurrentThread != _owner)
        {
            throw new InvalidOperationException("The list belongs to another thread.");
        }
    }
}
