using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Hooks;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>Accesses values in shared memory: as one event each or, where tearing is explored, with a plain event for each of their pieces.</summary>
internal static class SharedValue
{
    public static T Load<T>(LogicalThread thread, object owner, ref T address, MemoryOrder order, int site, ref int token)
    {
        if (!IsTorn(thread, owner, ref address))
        {
            var cell = CellOf(thread, owner, ref address, site);
            return thread.LoadAlone(cell, order, site, ref token).As<T>(cell);
        }
        T value = default!;
        LoadParts(new TornAccess(thread, owner, site), ref address, ref value, ref token);
        return value;
    }

    public static void Store<T>(
        LogicalThread thread, object owner, ref T address, T value, MemoryOrder order, int addressToken, int valueToken, int site)
    {
        if (!IsTorn(thread, owner, ref address))
        {
            SharedAccess.Store(thread, CellOf(thread, owner, ref address, site), value, order, addressToken, valueToken, site);
            return;
        }

        foreach (var part in PartsOf<T>.Value)
        {
            var token = valueToken < 0 ? thread.StackTokens.Structs.Part(valueToken, part.Offset, 1, isReference: true) : valueToken;
            part.Store(new TornAccess(thread, owner, site), ref Bytes(ref address), ref Bytes(ref value), addressToken, token);
        }
    }

    /// <summary>Loads the value into memory for a call that reads or writes it unseen.</summary>
    public static void Expose<T>(LogicalThread thread, object owner, ref T address, int addressToken, int site)
    {
        var token = addressToken;
        address = Load(thread, owner, ref address, MemoryOrder.Plain, site, ref token);
    }

    /// <summary>After such a call: what it changed is stored, and memory holds the initial value again.</summary>
    /// <param name="thread">The thread that called.</param>
    /// <param name="owner">The object that the value lies in.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="before">What the call found there.</param>
    /// <param name="overwrites">True when the call may have written that again.</param>
    /// <param name="addressToken">The token of the reference through which it is reached.</param>
    /// <param name="site">The place of the call.</param>
    public static void Absorb<T>(LogicalThread thread, object owner, ref T address, T before, bool overwrites, int addressToken, int site)
    {
        var left = address;
        if (IsTorn(thread, owner, ref address))
        {
            AbsorbParts(new TornAccess(thread, owner, site), ref address, ref before, ref left, overwrites, addressToken);
            return;
        }

        var cell = CellOf(thread, owner, ref address, site);
        address = cell.Initial.As<T>();
        if (!StoredValue.From(left).IsSame(StoredValue.From(before)))
            SharedAccess.Store(thread, cell, left, MemoryOrder.Plain, addressToken, 0, site);
        else if (overwrites && SharedAccess.Publishes<T>())
            thread.Overwritten.Add(cell, StoredValue.From(left));
    }

    private static void AbsorbParts<T>(TornAccess access, ref T address, ref T before, ref T left, bool overwrites, int addressToken)
    {
        foreach (var part in PartsOf<T>.Value)
        {
            part.Restore(access, ref Bytes(ref address));
            if (!part.IsSame(ref Bytes(ref before), ref Bytes(ref left)))
                part.Store(access, ref Bytes(ref address), ref Bytes(ref left), addressToken, 0);
            else if (overwrites && part.IsReference)
                part.Overwrite(access, ref Bytes(ref address), ref Bytes(ref left));
        }
    }

    /// <summary>Each reference in the value has the token of its own load.</summary>
    private static void LoadParts<T>(TornAccess access, ref T address, ref T value, ref int token)
    {
        var addressToken = token;
        var tokens = new int[PartsOf<T>.Value.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = addressToken;
            PartsOf<T>.Value[i].Load(access, ref Bytes(ref address), ref Bytes(ref value), ref tokens[i]);
        }

        token = access.Thread.StackTokens.OfParts(ref value, tokens);
    }

    /// <summary>True when the value is accessed piece by piece.</summary>
    public static bool IsTorn<T>(LogicalThread thread, object owner, ref T address) =>
        PartsOf<T>.AreSeveral && (thread.Execution.Tears || thread.Execution.Splits.Contains(owner, ref address));

    private static Cell CellOf<T>(LogicalThread thread, object owner, ref T address, int site) =>
        thread.Execution.Memory.At(owner, ref address, thread.Names, thread.Execution.Sites[site].Name, thread.Execution.Sites[site]);

    private static ref byte Bytes<T>(ref T value) => ref Unsafe.As<T, byte>(ref value);
}
