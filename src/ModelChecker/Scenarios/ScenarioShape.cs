using System.Reflection;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>What a scenario class declares, read once and checked.</summary>
public sealed class ScenarioShape
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private readonly ConstructorInfo _constructor;

    /// <summary>Reads a class.</summary>
    /// <exception cref="ScenarioException">The class cannot be used as a scenario.</exception>
    public ScenarioShape(Type type)
    {
        Type = type;
        Name = NameOf(type);
        _constructor = ConstructorOf(type);
        Actors = Marked<ActorAttribute>(type);
        Observer = Marked<ObserverAttribute>(type) is { Length: <= 1 } observers
            ? observers.SingleOrDefault()
            : throw new ScenarioException($"{type.FullName} has more than one [Observer].");
        Invariants = Marked<InvariantAttribute>(type);
        if (Actors.Count == 0)
            throw new ScenarioException($"{type.FullName} has no [Actor] method; a scenario needs at least one.");
        if (Invariants.FirstOrDefault(each => each.ReturnType != typeof(bool)) is { } other)
            throw new ScenarioException($"[Invariant] {type.FullName}.{other.Name} has to return bool.");
        MethodInfo[] results = [.. Actors, .. Observer is null ? Array.Empty<MethodInfo>() : [Observer]];
        RefuseUnusable(results);
        var shape = ResultShape.Of(results);
        Allowed = type.GetCustomAttributes<AllowedAttribute>().Select(each => Expectations.Outcome(type, "Allowed", each.Outcome, shape)).ToHashSet();
        Forbidden = type.GetCustomAttributes<ForbiddenAttribute>().Select(each => Expectations.Outcome(type, "Forbidden", each.Outcome, shape)).ToHashSet();
    }

    /// <summary>The scenario's class.</summary>
    public Type Type { get; }

    /// <summary>The scenario's name.</summary>
    public string Name { get; }

    /// <summary>The threads, in the order of their declaration.</summary>
    public IReadOnlyList<MethodInfo> Actors { get; }

    /// <summary>The method that runs after all actors, or null.</summary>
    public MethodInfo? Observer { get; }

    /// <summary>The conditions on the state after the actors.</summary>
    public IReadOnlyList<MethodInfo> Invariants { get; }

    /// <summary>The outcomes that are expected; empty when any is.</summary>
    public IReadOnlySet<string> Allowed { get; }

    /// <summary>The outcomes that are violations.</summary>
    public IReadOnlySet<string> Forbidden { get; }

    /// <summary>Makes the initial state.</summary>
    public object Create() => _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>The name of a scenario class, whether it can be used or not.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<ScenarioAttribute>()?.Name ?? type.Name;

    /// <summary>The classes of an assembly that are marked as scenarios, in the order of their declaration.</summary>
    /// <exception cref="ScenarioException">An assembly that the classes need is missing.</exception>
    public static IReadOnlyList<Type> In(Assembly assembly)
    {
        try
        {
            return [.. assembly.GetTypes().Where(type => type.IsDefined(typeof(ScenarioAttribute), false)).OrderBy(type => type.MetadataToken)];
        }
        catch (ReflectionTypeLoadException exception)
        {
            throw new ScenarioException($"The classes of {assembly.GetName().Name} cannot be loaded: {exception.LoaderExceptions[0]?.Message}");
        }
    }

    private static ConstructorInfo ConstructorOf(Type type)
    {
        if (type is not { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            throw new ScenarioException($"{type.FullName} cannot be created: a scenario is a class that is neither abstract nor generic.");
        if (!type.IsVisible)
            throw new ScenarioException($"{type.FullName} is not public: a scenario is a public class, and so are the classes around it.");
        return type.GetConstructor([]) ?? throw new ScenarioException($"{type.FullName} has no public constructor without parameters.");
    }

    private void RefuseUnusable(IEnumerable<MethodInfo> methods)
    {
        foreach (var method in methods)
        {
            if (ResultTypes.WhyUnusable(method.ReturnType) is { } reason)
                throw new ScenarioException($"{Type.FullName}.{method.Name} {reason}");
        }
    }

    /// <summary>The methods with a mark of their own or of a method that they override.</summary>
    private static MethodInfo[] Marked<TMark>(Type type) where TMark : Attribute
    {
        var marked = type.GetMethods(Declared).Where(method => method.IsDefined(typeof(TMark), true)).OrderBy(method => method.MetadataToken).ToArray();
        foreach (var method in marked)
        {
            if (method is not { IsPublic: true, IsStatic: false, IsGenericMethod: false } || method.GetParameters().Length > 0)
                throw new ScenarioException($"{type.FullName}.{method.Name} has to be a public instance method without parameters.");
        }
        return marked;
    }
}
