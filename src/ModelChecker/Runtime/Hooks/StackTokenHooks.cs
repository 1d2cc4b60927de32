using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Keeps the tokens of locals, arguments and fields of local structs whose addresses are taken, beside the address.</summary>
public static class StackTokenHooks
{
    /// <summary>The token of the value at an address of this method's frame; the other one when none is known.</summary>
    public static int TokenAt<T>(ref T address, int otherwise) =>
        CurrentThread.Recording?.StackTokens.Of(ref address) is { } token and not 0 ? token : otherwise;

    /// <summary>After a store to such an address.</summary>
    public static void Settle<T>(ref T address, int token) => CurrentThread.Recording?.StackTokens.Set(ref address, token);

    /// <summary>After a local struct was stored, from another one or from elsewhere.</summary>
    public static void Copy<T>(ref T source, ref T target)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        thread.StackTokens.Set(ref target, 0);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref source))
            thread.StackTokens.Copy(ref source, ref target);
    }

    /// <summary>Before a call that may come to library code, which may store through the address. It is undone when rewritten code takes the call.</summary>
    public static void Lend<T>(ref T address) => CurrentThread.Recording?.StackTokens.Lend(ref address);

    /// <summary>The same for a call that may store through any address.</summary>
    public static void LendAll() => CurrentThread.Recording?.StackTokens.Forget();

    /// <summary>Before the addresses for a call are lent: those that an earlier call did not give back are gone.</summary>
    public static void BeginLending() => CurrentThread.Recording?.StackTokens.BeginLending();
}
