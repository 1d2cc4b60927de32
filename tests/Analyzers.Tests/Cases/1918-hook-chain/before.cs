using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1918;

public sealed class HookChain
{
    private sealed class Hook
    {
        public Hook Next;
        public string Event;
        public Action<object> Run;
    }

    private Hook _head;

    public void Register(string name, Action<object> run)
    {
        var hook = new Hook();
        Hook seen;
        do
        {
            seen = Volatile.Read(ref _head);
            hook.Next = seen;
        }
        while (Interlocked.CompareExchange(ref _head, hook, seen) != seen);

        hook.Event = name;
        hook.Run = run;
    }

    public int Fire(string name, object args)
    {
        int fired = 0;
        for (var hook = Volatile.Read(ref _head); hook != null; hook = hook.Next)
        {
            if (hook.Event.Equals(name, StringComparison.Ordinal))
            {
                hook.Run(args);
                fired++;
            }
        }

        return fired;
    }
}
