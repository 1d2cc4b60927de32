using System.Collections.Concurrent;
using System.Reflection;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Runtime;

/// <summary>Which methods behind delegates are rewritten code: such a method takes over the tokens of its arguments before it does anything else.</summary>
/// <param name="assemblies">The names of the assemblies that were rewritten.</param>
internal sealed class RewrittenMethods(IReadOnlySet<string> assemblies)
{
    private readonly ConcurrentDictionary<MethodInfo, (int Marker, int Arguments)> _known = new();

    /// <summary>The marker of the one rewritten method that a delegate calls, 0 for library code, and the number of its arguments with the receiver.</summary>
    public (int Marker, int Arguments) Of(Delegate called) => called.HasSingleTarget ? _known.GetOrAdd(called.Method, Find) : default;

    /// <summary>Whether code and fields of a type are rewritten.</summary>
    public bool Contains(Type type) => assemblies.Contains(type.Assembly.GetName().Name!);

    private (int Marker, int Arguments) Find(MethodInfo method)
    {
        if (method.DeclaringType is not { } type || !Contains(type))
            return default;
        var parameters = method.GetParameters().Length;
        return (TokenHooks.MarkerOf(method.Name, parameters), method.IsStatic ? parameters : parameters + 1);
    }
}
