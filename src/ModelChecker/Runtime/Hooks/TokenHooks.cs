using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Carries the tokens of references over calls between rewritten methods.</summary>
public static class TokenHooks
{
    /// <summary>Leaves the token of an argument.</summary>
    public static void Pass(int index, int token) => CurrentThread.Recording?.Tokens.Pass(index, token);

    /// <summary>Says which method the tokens are for.</summary>
    public static void Seal(int marker) => CurrentThread.Recording?.Tokens.Seal(marker);

    /// <summary>Takes over the tokens that were left for this method, if it is the one.</summary>
    public static void Accept(int marker) => CurrentThread.Recording?.Tokens.Accept(marker);

    /// <summary>The token of an argument; 0 when none was left.</summary>
    public static int Take(int index) => CurrentThread.Recording?.Tokens.Take(index) ?? 0;

    /// <summary>Leaves the token of the result.</summary>
    public static void Return(int token)
    {
        if (CurrentThread.Recording is { } thread)
            thread.Tokens.Returned = token;
    }

    /// <summary>Takes the token of the result.</summary>
    public static int Returned() => CurrentThread.Recording?.Tokens.Returned ?? 0;

    /// <summary>A token as it is kept in a state machine, which may go on as another thread.</summary>
    public static long Keep(int token) => token != 0 && CurrentThread.Recording is { } thread ? ((long)thread.Id << 32) | (uint)token : 0;

    /// <summary>A kept token; 0 on another thread, which began after everything that was before.</summary>
    public static int Revive(long kept) => kept != 0 && CurrentThread.Recording is { } thread && kept >> 32 == thread.Id ? (int)kept : 0;
}
