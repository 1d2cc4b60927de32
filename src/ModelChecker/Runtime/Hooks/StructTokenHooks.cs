using System.Reflection;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Keeps the tokens of structs by value, of which each reference inside has one of its own.</summary>
public static class StructTokenHooks
{
    /// <summary>The token of a field of a struct with this token.</summary>
    public static int OfField<TStruct, TField>(ref TStruct whole, ref TField field, int token) where TStruct : allows ref struct =>
        Part<TField>(token, Unsafe.ByteOffset(ref Unsafe.As<TStruct, byte>(ref whole), ref Unsafe.As<TField, byte>(ref field)));

    /// <summary>The same for a field that no program can name, by its place among the others.</summary>
    public static int OfHiddenField<TStruct, TField>(int token, int field) => token < 0 ? Part<TField>(token, HiddenFields<TStruct>.Offsets[field]) : token;

    /// <summary>After such a field was stored into a local struct.</summary>
    public static void SettleHiddenField<TStruct, TField>(ref TStruct whole, int field, int token)
    {
        if (token != 0)
            StackTokenHooks.Settle(ref Unsafe.As<byte, TField>(ref Unsafe.AddByteOffset(ref Unsafe.As<TStruct, byte>(ref whole), HiddenFields<TStruct>.Offsets[field])), token);
    }

    /// <summary>The token of the object that a struct is copied into, or that stands for it: whatever is known of the parts ends here.</summary>
    public static int OfWhole(int token) => Math.Max(token, 0);

    private static int Part<TField>(int token, nint offset) => token < 0 && CurrentThread.Recording is { } thread
        ? thread.StackTokens.Structs.Part(token, offset, Unsafe.SizeOf<TField>(), !typeof(TField).IsValueType)
        : token;

    private static class HiddenFields<T>
    {
        /// <summary>Where the fields lie, in the order of their declaration.</summary>
        public static readonly nint[] Offsets =
        [
            .. typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(field => field.MetadataToken).Select(FieldOffsets.Of),
        ];
    }
}
