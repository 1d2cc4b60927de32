using System;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace Corpus.C5709;

public static class ConstructorBinder
{
    public static Func<IServiceProvider, object> For(Type implementation)
    {
        int claimed = 0;
        ConstructorInfo chosen = null;
        Type[] dependencies = null;

        return provider =>
        {
            if (Interlocked.CompareExchange(ref claimed, 1, 0) == 0)
            {
                chosen = implementation.GetConstructors()
                    .OrderByDescending(c => c.GetParameters().Length)
                    .First();
                dependencies = chosen.GetParameters().Select(p => p.ParameterType).ToArray();
            }

            var arguments = new object[dependencies.Length];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = provider.GetService(dependencies[i]);
            }

            return chosen.Invoke(arguments);
        };
    }
}
