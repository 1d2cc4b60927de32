using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3306;

public sealed class HookRegistry
{
    private const int Capacity = 64;

    private readonly Action<string, object>[] _hooks = new Action<string, object>[Capacity];
    private SpinLock _edit = new(enableThreadOwnerTracking: false);
    private int _count;

    public void Register(Action<string, object> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        bool taken = false;
        try
        {
            _edit.Enter(ref taken);
            if (_count == Capacity)
            {
                throw new InvalidOperationException("too many plug-ins");
            }

            _hooks[_count] = hook;
            _count++;
        }
        finally
        {
            if (taken)
            {
                _edit.Exit();
            }
        }
    }

    public void Fire(string topic, object argument)
    {
        int count = _count;
        for (int i = 0; i < count; i++)
        {
            _hooks[i](topic, argument);
        }
    }
}
