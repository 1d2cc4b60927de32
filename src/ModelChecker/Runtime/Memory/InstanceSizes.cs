using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>The sizes of objects without their header, by type, from the layout that the runtime itself reports.</summary>
internal static class InstanceSizes
{
    private const int HeaderAndTypePointer = 16;

    private static readonly ConditionalWeakTable<Type, StrongBox<int>> Known = [];

    public static int Of(Type type) => Known.GetValue(type, static each => new StrongBox<int>(Measure(each))).Value;

    /// <summary>The base size stands in the second word of the type's method table, as the collector reads it.</summary>
    private static unsafe int Measure(Type type) => ((int*)type.TypeHandle.Value)[1] - HeaderAndTypePointer;
}
