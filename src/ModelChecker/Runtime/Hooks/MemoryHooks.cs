using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What rewritten code calls instead of loading and storing. A <c>token</c> names the load that a reference came from.</summary>
public static class MemoryHooks
{
    /// <summary>Loads a field or an element of an object. The token of the object's reference is replaced by that of the loaded value.</summary>
    public static T Load<T>(object owner, ref T address, ref int token, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null)
            return Direct(ref address, ref token);
        var place = thread.Execution.Sites[site];
        if (place.IsReadOnly && SharedAccess.IsSettled(thread, owner))
            return address;
        return SharedValue.Load(thread, owner, ref address, place.Order, site, ref token);
    }

    /// <summary>Loads through a managed pointer.</summary>
    public static T LoadAt<T>(ref T address, ref int token, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null)
            return Direct(ref address, ref token);
        if (SharedAccess.OwnerOf(thread, ref address) is { } owner)
            return SharedValue.Load(thread, owner, ref address, thread.Execution.Sites[site].Order, site, ref token);
        token = SharedAccess.TokenAt(thread, ref address);
        return address;
    }

    /// <summary>Stores to a field or an element of an object.</summary>
    public static void Store<T>(object owner, ref T address, T value, int addressToken, int valueToken, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null)
            address = value;
        else
            SharedValue.Store(thread, owner, ref address, value, thread.Execution.Sites[site].Order, addressToken, valueToken, site);
    }

    /// <summary>Stores to an element of an array, which takes only values of its own element type.</summary>
    public static void StoreElement<T>(object owner, ref T address, T value, int addressToken, int valueToken, int site)
    {
        if (value is not null && !typeof(T).IsValueType && !owner.GetType().GetElementType()!.IsInstanceOfType(value))
            throw new ArrayTypeMismatchException();
        Store(owner, ref address, value, addressToken, valueToken, site);
    }

    /// <summary>Stores through a managed pointer.</summary>
    public static void StoreAt<T>(ref T address, T value, int addressToken, int valueToken, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null)
            address = value;
        else if (SharedAccess.OwnerOf(thread, ref address) is not { } owner)
            StoreOwn(thread, ref address, value, valueToken);
        else
            SharedValue.Store(thread, ListView.Writable(thread, owner)!, ref address, value, thread.Execution.Sites[site].Order, addressToken, valueToken, site);
    }

    /// <summary>Notes an object that may be new, or into which an address is about to be taken.</summary>
    public static void Remember(object? item)
    {
        if (item is not null && CurrentThread.Value is { } thread)
            thread.Remember(item);
    }

    /// <summary>As <see cref="Remember"/>, where the type is generic: what <c>new T()</c> made is an object or a value.</summary>
    public static void RememberAny<T>(T item)
    {
        if (!typeof(T).IsValueType)
            Remember(item);
    }

    /// <summary>Notes what a value was boxed as; an object in place of a value, where the type is generic, is no new one.</summary>
    public static void RememberBox<T>(object? box)
    {
        if (typeof(T).IsValueType)
            Remember(box);
    }

    /// <summary>Notes an object that library code returned: new, or one that it gives to every thread.</summary>
    public static void Meet(object? item)
    {
        if (item is not null && CurrentThread.Value is { } thread)
            thread.Meet(item);
    }

    /// <summary>Loads the current value into memory for a call that reads or writes it unseen.</summary>
    public static void Expose<T>(ref T address, int addressToken, int site)
    {
        if (CurrentThread.Recording is not { } thread || SharedAccess.OwnerOf(thread, ref address) is not { } owner)
            return;
        SharedValue.Expose(thread, owner, ref address, addressToken, site);
        thread.Exposed.Push(StoredValue.From(address));
    }

    /// <summary>After such a call: a changed value is a store, and memory holds the initial value again.</summary>
    public static void Absorb<T>(ref T address, int addressToken, bool overwrites, int site)
    {
        if (CurrentThread.Recording is { } thread && SharedAccess.OwnerOf(thread, ref address) is { } owner)
            SharedValue.Absorb(thread, owner, ref address, thread.Exposed.Pop().As<T>(), overwrites, addressToken, site);
    }

    /// <summary>Loads the elements of an array into memory for a call that reads or writes them unseen; nothing for any other object.</summary>
    public static void ExposeArray(object? item, int addressToken, int earlier, int site)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        if (item is Array { Rank: 1 } array)
            ArrayExposure.For(array).Expose(thread, array, addressToken, earlier, site);
        else
            thread.ExposedElements.Expose<byte>(thread, null, [], 0, earlier, site);
    }

    /// <summary>After such a call: changed elements are stores.</summary>
    public static void AbsorbArray(object? item, int addressToken, int earlier, bool overwrites, int site)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        if (item is Array { Rank: 1 } array)
            ArrayExposure.For(array).Absorb(thread, array, addressToken, earlier, WritesOf(overwrites), site);
        else
            thread.ExposedElements.Absorb<byte>(thread, [], 0, earlier, ElementWrites.None, site);
    }

    /// <summary>As <see cref="ExposeArray"/>, for the elements of a span.</summary>
    public static void ExposeSpan<T>(Span<T> span, int addressToken, int earlier, int site)
    {
        if (CurrentThread.Recording is { } thread)
            thread.ExposedElements.Expose(thread, SharedElements.OwnerOf(thread, span), span, addressToken, earlier, site);
    }

    /// <summary>As <see cref="AbsorbArray"/>, for the elements of a span.</summary>
    public static void AbsorbSpan<T>(Span<T> span, int addressToken, int earlier, bool overwrites, int site)
    {
        if (CurrentThread.Recording is { } thread)
            thread.ExposedElements.Absorb(thread, span, addressToken, earlier, WritesOf(overwrites), site);
    }

    /// <summary>As <see cref="ExposeArray"/>, for the elements of a span that the call only reads.</summary>
    public static void ExposeReadOnlySpan<T>(ReadOnlySpan<T> span, int addressToken, int earlier, int site) =>
        ExposeSpan(SpanHooks.Elements(span), addressToken, earlier, site);

    /// <summary>As <see cref="AbsorbArray"/>, for the elements of a span that the call only reads.</summary>
    public static void AbsorbReadOnlySpan<T>(ReadOnlySpan<T> span, int addressToken, int earlier, bool overwrites, int site)
    {
        if (CurrentThread.Recording is { } thread)
            thread.ExposedElements.Absorb(thread, SpanHooks.Elements(span), addressToken, earlier, ElementWrites.None, site);
    }

    private static ElementWrites WritesOf(bool overwrites) => overwrites ? ElementWrites.OfAny : ElementWrites.OfChanged;

    /// <summary>A store to the thread's own stack is no event, but a loop that changes something there comes on.</summary>
    private static void StoreOwn<T>(LogicalThread thread, ref T address, T value, int valueToken)
    {
        if (!IsSame(ref address, ref value))
            thread.Loops.Stored();
        SharedAccess.StoreDirectly(thread, ref address, value, valueToken);
    }

    private static bool IsSame<T>(ref T first, ref T second) => Bytes(ref first).SequenceEqual(Bytes(ref second));

    private static ReadOnlySpan<byte> Bytes<T>(ref T value) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());

    private static T Direct<T>(ref T address, ref int token)
    {
        token = 0;
        return address;
    }
}
