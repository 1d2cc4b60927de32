using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6406;

public sealed class AuditTrail
{
    private readonly Page _first = new();
    private Page _last;
    private SpinLock _append = new(enableThreadOwnerTracking: false);

    public AuditTrail() => _last = _first;

    public void Record(string actor, string action)
    {
        var entry = new Entry(DateTime.UtcNow.Ticks, actor, action);
        bool taken = false;
        try
        {
            _append.Enter(ref taken);
            var page = _last;
            int used = page.Used;
            if (used < page.Items.Length)
            {
                page.Items[used] = entry;
                Volatile.Write(ref page.Used, used + 1);
            }
            else
            {
                var next = new Page();
                next.Items[0] = entry;
                next.Used = 1;
                page.Next = next;
                _last = next;
            }
        }
        finally
        {
            if (taken)
            {
                _append.Exit();
            }
        }
    }

    public IEnumerable<string> Since(DateTime from)
    {
        for (var page = _first; page != null; page = page.Next)
        {
            int used = Volatile.Read(ref page.Used);
            for (int i = 0; i < used; i++)
            {
                if (page.Items[i].Ticks >= from.Ticks)
                {
                    yield return page.Items[i].Actor + ": " + page.Items[i].Action;
                }
            }
        }
    }

    private readonly struct Entry
    {
        public readonly long Ticks;
        public readonly string Actor;
        public readonly string Action;

        public Entry(long ticks, string actor, string action)
        {
            Ticks = ticks;
            Actor = actor;
            Action = action;
        }
    }

    private sealed class Page
    {
        public readonly Entry[] Items = new Entry[128];
        public int Used;
        public Page Next;
    }
}
