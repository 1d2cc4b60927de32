using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// Places inside objects, as byte offsets from the first field. An offset is taken from two managed pointers at once, so it stays right
/// when the garbage collector moves the object.
/// </summary>
internal static class ObjectLayout
{
    /// <summary>What every object looks like from its first field on.</summary>
    private sealed class Raw
    {
        public byte First;
    }

    public static ref byte Start(object owner) => ref Unsafe.As<Raw>(owner).First;

    public static nint OffsetOf<T>(object owner, ref T address) =>
        Unsafe.ByteOffset(ref Start(owner), ref Unsafe.As<T, byte>(ref address));

    public static ref T At<T>(object owner, nint offset) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref Start(owner), offset));

    /// <summary>The number of bytes from the first field to the object's end.</summary>
    public static nint SizeOf(object owner)
    {
        var type = owner.GetType();
        if (owner is Array array)
            return ElementsStart(array) + (array.Length * (nint)RuntimeHelpers.SizeOf(type.GetElementType()!.TypeHandle));
        return (nint)InstanceSizes.Of(type);
    }

    private static nint ElementsStart(Array array) => Unsafe.ByteOffset(ref Start(array), ref MemoryMarshal.GetArrayDataReference(array));
}
