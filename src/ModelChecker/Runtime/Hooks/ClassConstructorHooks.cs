using System.Reflection;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Statics;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Runs static constructors that the program asks for by their type.</summary>
[Replaces(typeof(RuntimeHelpers), LeavesOthers = true)]
public static class ClassConstructorHooks
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo s_ensure = typeof(StaticHooks).GetMethod(nameof(StaticHooks.Ensure))!;

    /// <summary>Runs a type's initialisers, if no thread has done so.</summary>
    public static void RunClassConstructor(RuntimeTypeHandle type, int site)
    {
        _ = site;
        if (Type.GetTypeFromHandle(type) is { ContainsGenericParameters: false } owner && StorageOf(owner) is { } storage)
            s_ensure.MakeGenericMethod(storage).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        else
            RuntimeHelpers.RunClassConstructor(type);
    }

    /// <summary>The storage of a type of the program that has initialisers.</summary>
    private static Type? StorageOf(Type owner)
    {
        var storage = Array.Find(owner.GetNestedTypes(), nested => nested.BaseType == typeof(StaticStorage) && nested.GetMethod(nameof(StaticStorage.Initialize), Own) is not null);
        return storage is { IsGenericTypeDefinition: true } ? storage.MakeGenericType(owner.GetGenericArguments()) : storage;
    }
}
