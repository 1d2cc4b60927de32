using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>
/// Library types whose methods work on the values they are given and on objects that no other thread writes: running them unseen
/// hides nothing from the model.
/// </summary>
internal static class PureTypes
{
    private static readonly HashSet<string> Names =
    [
        "System.Object", "System.String", "System.Boolean", "System.Char", "System.Byte", "System.SByte", "System.Int16", "System.UInt16",
        "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.Decimal", "System.Half",
        "System.IntPtr", "System.UIntPtr", "System.Int128", "System.UInt128", "System.Guid", "System.TimeSpan", "System.Enum", "System.Math",
        "System.Convert", "System.Type", "System.Nullable`1", "System.Index", "System.Range", "System.Array", "System.Attribute",
        "System.ArgumentNullException", "System.ArgumentException", "System.ArgumentOutOfRangeException", "System.ObjectDisposedException",
        "System.Delegate", "System.MulticastDelegate", "System.HashCode", "System.Uri", "System.Version", "System.DateTime",
        "System.Globalization.CultureInfo", "System.Text.StringBuilder", "System.FormattableString", "System.GC", "System.Activator", "System.Linq.Enumerable",
        "System.Runtime.CompilerServices.RuntimeHelpers", "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.InteropServices.MemoryMarshal", "System.Numerics.BitOperations",
        "System.Collections.Generic.EqualityComparer`1", "System.Collections.Generic.Comparer`1", "System.StringComparer",
        "System.Runtime.ExceptionServices.ExceptionDispatchInfo", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1",
        "System.MemoryExtensions", "System.Threading.Tasks.TaskScheduler", "System.Threading.Tasks.TaskAsyncEnumerableExtensions",
        "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable`1", "System.Runtime.CompilerServices.ConfiguredAsyncDisposable",
    ];

    /// <summary>Collections that the runtime takes as one location each, with their enumerators and views.</summary>
    private static readonly HashSet<string> Wholes =
    [
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.SortedList`2", "System.Collections.Generic.PriorityQueue`2",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Collections.Generic.KeyValuePair`2", "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Concurrent.ConcurrentQueue`1", "System.Collections.Concurrent.ConcurrentStack`1", "System.Collections.Concurrent.ConcurrentBag`1",
    ];

    /// <summary>Types whose methods compute a value from the values they are given, and do nothing else.</summary>
    private static readonly HashSet<string> Values =
    [
        "System.Boolean", "System.Char", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64",
        "System.Single", "System.Double", "System.Decimal", "System.IntPtr", "System.UIntPtr", "System.Math", "System.TimeSpan", "System.Nullable`1", "System.String",
        "System.Numerics.BitOperations",
    ];

    public static bool IsWhole(TypeReference type) => Wholes.Contains(type.FullName);

    public static bool IsOfValues(TypeReference type) => Values.Contains(type.FullName);

    public static bool Contains(TypeReference type) =>
        Names.Contains(type.FullName)
        || Names.Contains(type.DeclaringType?.FullName ?? "") || Wholes.Contains((type.DeclaringType ?? type).FullName)
        || (type.DeclaringType ?? type).FullName.StartsWith("System.Collections.Immutable.Immutable", StringComparison.Ordinal) && type.Name != "Builder"
        || type.FullName.StartsWith("System.ValueTuple", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Tuple", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Threading.Channels.", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Func`", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Action", StringComparison.Ordinal)
        || type.FullName.EndsWith("Exception", StringComparison.Ordinal)
        || type.Scope.Name.StartsWith("SafePublication.", StringComparison.Ordinal);
}
