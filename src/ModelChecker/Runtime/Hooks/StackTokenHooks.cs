using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Keeps the tokens of locals, arguments and fields of local structs whose addresses are taken, beside the address.</summary>
public static class StackTokenHooks
{
    /// <summary>The token of the value at an address of this method's frame; the other one when none is known.</summary>
    public static int TokenAt<T>(ref T address, int otherwise) where T : allows ref struct =>
        CurrentThread.Recording?.StackTokens.Of(ref address) is { } token and not 0 ? token : Math.Max(otherwise, 0);

    /// <summary>After a store to such an address.</summary>
    public static void Settle<T>(ref T address, int token) where T : allows ref struct => CurrentThread.Recording?.StackTokens.Set(ref address, token);

    /// <summary>The token by value of a struct that lies where nobody looks at it any more.</summary>
    public static int Take<T>(ref T address) where T : allows ref struct => CurrentThread.Recording?.StackTokens.Take(ref address) ?? 0;

    /// <summary>Before a call that may come to library code, which may store through the address. It is undone when rewritten code takes the call.</summary>
    public static void Lend<T>(ref T address) => CurrentThread.Recording?.StackTokens.Lend(ref address);

    /// <summary>The same for a call that may store through any address.</summary>
    public static void LendAll() => CurrentThread.Recording?.StackTokens.Forget();

    /// <summary>Before the addresses for a call are lent: those that an earlier call did not give back are gone.</summary>
    public static void BeginLending() => CurrentThread.Recording?.StackTokens.BeginLending();
}
