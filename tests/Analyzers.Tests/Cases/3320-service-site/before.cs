using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3320;

public sealed class ServiceSite
{
    private readonly ConstructorInfo _constructor;
    private readonly Func<Type, object> _resolve;
    private int _calls;
    private ConstructorInvoker _invoker;
    private Type[] _slots;

    public ServiceSite(ConstructorInfo constructor, Func<Type, object> resolve)
    {
        _constructor = constructor;
        _resolve = resolve;
    }

    public object Create()
    {
        if (_invoker != null)
        {
            var arguments = new object[_slots.Length];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = _resolve(_slots[i]);
            }

            return _invoker.Invoke(arguments.AsSpan());
        }

        if (Interlocked.Increment(ref _calls) == 2)
        {
            ThreadPool.QueueUserWorkItem(static s => ((ServiceSite)s).Prepare(), this);
        }

        var parameters = _constructor.GetParameters();
        return _constructor.Invoke(Array.ConvertAll(parameters, p => _resolve(p.ParameterType)));
    }

    private void Prepare()
    {
        _slots = Array.ConvertAll(_constructor.GetParameters(), static p => p.ParameterType);
        _invoker = ConstructorInvoker.Create(_constructor);
    }
}
