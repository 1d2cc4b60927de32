using System.Reflection;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.ModelChecker;

/// <summary>The rewritten twin of a delegate, with a copy of what it captured for each execution.</summary>
internal sealed class RewrittenBody
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private readonly MethodInfo _method;
    private readonly (FieldInfo Field, object? Value)[] _captured;

    private RewrittenBody(MethodInfo method, (FieldInfo Field, object? Value)[] captured) => (_method, _captured) = (method, captured);

    /// <summary>The name of the method that the body is written in.</summary>
    public string Name => _method.Name.StartsWith('<') ? _method.Name[1.._method.Name.IndexOf('>')] : _method.Name;

    /// <summary>The full name of the class that holds the body.</summary>
    public string Type => _method.DeclaringType!.FullName!;

    /// <summary>The name by which the body's method is found again.</summary>
    public string Method => _method.Name;

    /// <exception cref="ScenarioException">The body cannot be checked.</exception>
    public static RewrittenBody Of(Delegate body, RewrittenProgram program)
    {
        var type = body.Method.DeclaringType!;
        if (type.ContainsGenericParameters || type.IsGenericType || body.Method.IsGenericMethod)
            throw new ScenarioException("The body of Model.Check cannot stand in a generic type or method.");
        var twin = program.Assembly.GetType(type.FullName!, throwOnError: true)!;
        return new RewrittenBody(
            Find(twin, body.Method.Name) ?? throw new ScenarioException($"The body {body.Method.Name} of Model.Check cannot be found again."),
            body.Target is null ? [] : [.. FieldsOf(body.Target.GetType()).Select(field => Twin(field, body.Target, twin))]);
    }

    /// <summary>A body that captures nothing, by the name of its method.</summary>
    /// <exception cref="ScenarioException">The body captures values.</exception>
    /// <exception cref="FormatException">There is no such body.</exception>
    public static RewrittenBody Of(Type twin, string method)
    {
        var found = Find(twin, method) ?? throw new FormatException($"The replay belongs to '{twin.FullName}.{method}', which does not exist.");
        var body = new RewrittenBody(found, []);
        return found.IsStatic || FieldsOf(twin).Length == 0
            ? body
            : throw new ScenarioException($"The body of Model.Check in {body.Name} captures '{FieldsOf(twin)[0].Name}', whose value the replay file does not hold: repeat it with Model.Replay.");
    }

    /// <summary>Makes the body anew.</summary>
    public Func<object?> Create()
    {
        var target = _method.IsStatic ? null : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(_method.DeclaringType!);
        foreach (var (field, value) in _captured)
            field.SetValue(target, value);
        return () => _method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private static MethodInfo? Find(Type twin, string name) =>
        twin.GetMethods(Any).SingleOrDefault(method => method.Name == name && method.GetParameters().Length == 0);

    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(Any & ~BindingFlags.Static);

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
