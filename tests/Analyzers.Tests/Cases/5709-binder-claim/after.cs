using System;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace Corpus.C5709;

public static class ConstructorBinder
{
    public static Func<IServiceProvider, object> For(Type implementation)
    {
        var plan = new Lazy<(ConstructorInfo Chosen, Type[] Dependencies)>(() =>
        {
            var widest = implementation.GetConstructors()
                .OrderByDescending(c => c.GetParameters().Length)
                .First();
            return (widest, widest.GetParameters().Select(p => p.ParameterType).ToArray());
        });

        return provider =>
        {
            var (chosen, dependencies) = plan.Value;
            var arguments = new object[dependencies.Length];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = provider.GetService(dependencies[i]);
            }

            return chosen.Invoke(arguments);
        };
    }
}
