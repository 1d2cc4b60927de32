using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>Library types around addresses: most of their methods only compute one, others work on what lies there, unseen.</summary>
internal static class AddressTypes
{
    private static readonly string[] Types =
    [
        "System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.MemoryExtensions", "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.MemoryMarshal",
    ];

    private static readonly string[] Computing =
    [
        ".ctor", "get_Item", "get_Length", "get_IsEmpty", "get_Empty", "get_Current", "MoveNext", "GetEnumerator", "Slice", "op_Implicit", "AsSpan",
        "AsMemory", "As", "AsRef", "AsPointer", "Add", "AddByteOffset", "Subtract", "SubtractByteOffset", "ByteOffset", "SizeOf", "AreSame", "IsNullRef",
        "NullRef", "SkipInit", "IsAddressGreaterThan", "IsAddressLessThan", "GetReference", "GetArrayDataReference", "GetPinnableReference", "Cast",
        "AsBytes", "get_Span", "CreateSpan", "CreateReadOnlySpan",
    ];

    /// <summary>True for a method whose result leads to the same memory as its first argument.</summary>
    public static bool Computes(MethodReference method) =>
        Types.Contains(method.DeclaringType.GetElementType().FullName) && Computing.Contains(method.Name);

    /// <summary>True for a method that reads or writes memory at an address it was given.</summary>
    public static bool Accesses(MethodReference method) =>
        Types.Contains(method.DeclaringType.GetElementType().FullName) && !Computing.Contains(method.Name);
}
