using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4111;

public sealed class ReplicaDirectory : IDisposable
{
    private sealed class View
    {
        public string Primary;
        public readonly List<string> Secondaries = new();
    }

    private readonly Func<IEnumerable<(string Host, bool Leader)>> _members;
    private readonly Timer _poll;
    private View _view;

    public ReplicaDirectory(Func<IEnumerable<(string Host, bool Leader)>> members)
    {
        _members = members;
        _poll = new Timer(_ => Refresh(), null, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    public string ForWrite()
    {
        var view = Volatile.Read(ref _view);
        return view == null ? throw new InvalidOperationException("No members seen yet.") : view.Primary.ToLowerInvariant();
    }

    public string ForRead(int ticket)
    {
        var view = Volatile.Read(ref _view);
        if (view == null || view.Secondaries.Count == 0)
        {
            return ForWrite();
        }

        return view.Secondaries[(int)((uint)ticket % view.Secondaries.Count)];
    }

    public void Dispose() => _poll.Dispose();

    private void Refresh()
    {
        var next = new View();
        Volatile.Write(ref _view, next);
        foreach (var (host, leader) in _members())
        {
            if (leader)
            {
                next.Primary = host;
            }
            else
            {
                next.Secondaries.Add(host);
            }
        }
    }
}
