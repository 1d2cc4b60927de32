using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="StrongBox{T}"/>: its constructor stores a field as that of any class does; the field itself is accessed by rewritten code.</summary>
[Replaces(typeof(StrongBox<>), LeavesOthers = true)]
public static class StrongBoxHooks
{
    /// <summary>A box that holds the value.</summary>
    public static StrongBox<T> Create<T>(T value, ref int token, int site)
    {
        var valueToken = token;
        token = 0;
        if (CurrentThread.Recording is not { } thread)
            return new StrongBox<T>(value);
        var box = new StrongBox<T>();
        thread.Remember(box);
        SharedValue.Store(thread, box, ref box.Value!, value, MemoryOrder.Plain, 0, valueToken, site);
        return box;
    }
}
