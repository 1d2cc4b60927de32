using System.Reflection;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.ModelChecker;

/// <summary>The rewritten twin of a delegate, with a copy of what it captured for each execution.</summary>
internal sealed class RewrittenBody
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private readonly MethodInfo _method;
    private readonly (FieldInfo Field, object? Value)[] _captured;

    private RewrittenBody(Delegate body, Type twin)
    {
        _method = twin.GetMethods(Any).Single(method => method.Name == body.Method.Name && method.GetParameters().Length == 0);
        _captured = body.Target is null ? [] : [.. body.Target.GetType().GetFields(Any & ~BindingFlags.Static).Select(field => Twin(field, body.Target, twin))];
    }

    /// <summary>The name of the method that the body is written in.</summary>
    public string Name => _method.Name.StartsWith('<') ? _method.Name[1.._method.Name.IndexOf('>')] : _method.Name;

    /// <summary>The full name of the class that holds the body.</summary>
    public string Type => _method.DeclaringType!.FullName!;

    /// <exception cref="ScenarioException">The body cannot be checked.</exception>
    public static RewrittenBody Of(Delegate body, RewrittenProgram program)
    {
        var type = body.Method.DeclaringType!;
        if (type.ContainsGenericParameters || type.IsGenericType || body.Method.IsGenericMethod)
            throw new ScenarioException("The body of Model.Check cannot stand in a generic type or method.");
        return new RewrittenBody(body, program.Assembly.GetType(type.FullName!, throwOnError: true)!);
    }

    /// <summary>Makes the body anew.</summary>
    public Func<object?> Create()
    {
        var target = _method.IsStatic ? null : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(_method.DeclaringType!);
        foreach (var (field, value) in _captured)
            field.SetValue(target, value);
        return () => _method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private static (FieldInfo Field, object? Value) Twin(FieldInfo field, object target, Type twin)
    {
        var copy = twin.GetField(field.Name, Any)!;
        var value = field.GetValue(target);
        return value switch
        {
            null or string => (copy, value),
            Enum => (copy, Enum.ToObject(copy.FieldType, value)),
            _ when field.FieldType == copy.FieldType && IsPlainValue(value.GetType()) => (copy, value),
            _ => throw new ScenarioException($"The body of Model.Check captures '{field.Name}'; it has to make its objects itself, anew for each execution."),
        };
    }

    private static bool IsPlainValue(Type type) => type.IsPrimitive || type == typeof(decimal) || type == typeof(Guid) || type == typeof(TimeSpan);
}
