using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>
/// Library types whose methods work on the values they are given and on objects that no other thread writes: running them unseen
/// hides nothing from the model.
/// </summary>
internal static class PureTypes
{
    private const string OfValues = "computes a value from the values that it is given, and does nothing else";

    /// <summary>Why calls of a type's methods hide nothing, and the types of which this is so.</summary>
    private static readonly Dictionary<string, string[]> Table = new()
    {
        [OfValues] =
        [
            "System.Boolean", "System.Char", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64",
            "System.Int128", "System.UInt128", "System.Half", "System.Single", "System.Double", "System.Decimal", "System.IntPtr", "System.UIntPtr", "System.Math", "System.TimeSpan",
            "System.Nullable`1", "System.String", "System.Text.Rune", "System.Numerics.BitOperations", "System.Numerics.BigInteger", "System.Numerics.Complex",
        ],
        ["computes a value; the time and new identities, which are no memory, come from outside"] =
            ["System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.Guid", "System.Index", "System.Range", "System.Convert", "System.HashCode"],
        ["describes code, which does not change"] = ["System.Type", "System.Reflection.MemberInfo", "System.Enum", "System.Attribute", "System.Version", "System.Uri"],
        ["describes how values are written, which does not change"] =
        [
            "System.Globalization.CultureInfo", "System.Globalization.NumberFormatInfo", "System.Globalization.DateTimeFormatInfo", "System.FormattableString",
            "System.Text.Encoding", "System.StringComparer", "System.Collections.Generic.EqualityComparer`1", "System.Collections.Generic.Comparer`1",
        ],
        ["calls the object's own method, which is the program's or that of a value"] =
        [
            "System.Object", "System.ValueType", "System.IFormattable", "System.IComparable", "System.IComparable`1", "System.IEquatable`1", "System.Delegate",
            "System.MulticastDelegate", "System.Activator",
        ],
        ["belongs to the thread that makes it"] =
        [
            "System.ArgumentNullException", "System.ArgumentException", "System.ArgumentOutOfRangeException", "System.ObjectDisposedException", "System.Text.StringBuilder",
            "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "System.Runtime.ExceptionServices.ExceptionDispatchInfo",
        ],
        ["works on the arrays, spans and sequences that it is handed, which are brought up to date for it"] =
        [
            "System.Array", "System.Linq.Enumerable", "System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.MemoryExtensions",
            "System.Runtime.CompilerServices.RuntimeHelpers", "System.Runtime.CompilerServices.Unsafe", "System.Runtime.InteropServices.MemoryMarshal",
        ],
        ["tells the debugger or the collector, and no other thread"] = ["System.GC", "System.Diagnostics.Debug", "System.Diagnostics.Trace"],
        ["stands for a modelled object"] =
        [
            "System.Threading.Tasks.TaskScheduler", "System.Threading.Tasks.TaskAsyncEnumerableExtensions", "System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable`1",
            "System.Runtime.CompilerServices.ConfiguredAsyncDisposable",
        ],
    };

    private static readonly HashSet<string> Names = [.. Table.Values.SelectMany(types => types)];

    private static readonly HashSet<string> Values = [.. Table[OfValues]];

    /// <summary>Constructors of objects whose other members are fields, which are seen, or are listed: nobody else has the object yet.</summary>
    private static readonly HashSet<string> Constructed =
        ["System.Runtime.CompilerServices.StrongBox`1", "System.WeakReference`1", "System.WeakReference", "System.Random", "System.EventArgs"];

    /// <summary>Collections that the runtime takes as one location each, with their enumerators and views.</summary>
    private static readonly HashSet<string> Wholes =
    [
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.SortedList`2", "System.Collections.Generic.PriorityQueue`2",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Collections.Generic.KeyValuePair`2", "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Concurrent.ConcurrentQueue`1", "System.Collections.Concurrent.ConcurrentStack`1", "System.Collections.Concurrent.ConcurrentBag`1",
    ];

    public static bool IsWhole(TypeReference type) => Wholes.Contains(type.FullName);

    public static bool IsOfValues(TypeReference type) => Values.Contains(type.FullName);

    /// <summary>Whether a call hides nothing: for its type, or because it makes an object.</summary>
    public static bool Contains(MethodReference method) =>
        Contains(method.DeclaringType.GetElementType()) || (method.Name == ".ctor" && Constructed.Contains(method.DeclaringType.GetElementType().FullName));

    public static bool Contains(TypeReference type) =>
        Names.Contains(type.FullName)
        || Names.Contains(type.DeclaringType?.FullName ?? "") || Wholes.Contains((type.DeclaringType ?? type).FullName)
        || (type.DeclaringType ?? type).FullName.StartsWith("System.Collections.Immutable.Immutable", StringComparison.Ordinal) && type.Name != "Builder"
        || type.FullName.StartsWith("System.ValueTuple", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Tuple", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Threading.Channels.", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Func`", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Action", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Numerics.I", StringComparison.Ordinal)
        || type.FullName.EndsWith("Exception", StringComparison.Ordinal)
        || type.Scope.Name.StartsWith("SafePublication.", StringComparison.Ordinal);
}
