using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Carries the tokens of references over calls between rewritten methods.</summary>
public static class TokenHooks
{
    /// <summary>What is kept of a place whose address was taken.</summary>
    public const long Lost = -1;

    private const int MaxCalls = 10_000_000;

    /// <summary>Leaves the token of an argument.</summary>
    public static void Pass(int index, int token) => CurrentThread.Recording?.Tokens.Pass(index, token);

    /// <summary>Says which method the tokens are for.</summary>
    public static void Seal(int marker) => CurrentThread.Recording?.Tokens.Seal(marker);

    /// <summary>Says that the tokens are for the method that a delegate calls. Its marker; 0 for library code.</summary>
    public static int SealForDelegate(Delegate? called, int parameters)
    {
        if (CurrentThread.Recording is not { } thread || called is null)
            return 0;
        var (marker, arguments) = thread.Execution.Sites.Methods.Of(called);
        if (marker == 0)
            thread.Tokens.Discard();
        else if (arguments == parameters)
            thread.Tokens.SealWithoutReceiver(marker);
        else
            thread.Tokens.Seal(marker);
        return marker;
    }

    /// <summary>Says which method of which object the tokens are for, when library code may stand between.</summary>
    public static void SealFor(object? receiver, int marker)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        thread.Tokens.Returner = 0;
        if (receiver is not null)
            thread.Tokens.SealFor(receiver, marker);
    }

    /// <summary>The delegates that a delegate of several calls one after the other; null for one that is called as it is.</summary>
    public static Delegate[]? Parts(Delegate? called) => called is { HasSingleTarget: false } && CurrentThread.Recording is not null ? called.GetInvocationList() : null;

    /// <summary>The one whose turn it is.</summary>
    public static Delegate? Part(Delegate? called, Delegate[]? parts, int turn) => parts is null ? called : parts[turn];

    /// <summary>Whether there is another one.</summary>
    public static bool HasPart(Delegate[]? parts, int turn) => parts is not null && turn < parts.Length;

    /// <summary>The token of a delegate that is combined from two: what is reached through it is reached through either.</summary>
    public static int Combined(Delegate? first, Delegate? second, int firstToken, int secondToken) =>
        first is null ? secondToken : second is null || firstToken == secondToken ? firstToken : 0;

    /// <summary>After a call through the library: nobody else may take the tokens.</summary>
    public static void Discard() => CurrentThread.Recording?.Tokens.Discard();

    /// <summary>Takes over the tokens that were left for this method of this object, if it is the one.</summary>
    public static void Accept(object? receiver, int marker)
    {
        if (CurrentThread.Recording is { } thread && thread.Tokens.Accept(receiver, marker))
            thread.StackTokens.TakeBack();
        Nest();
    }

    /// <summary>A method begins. Calls that do not end overflow the stack or, when the last thing that each does is the next, go on for ever.</summary>
    public static void Nest()
    {
        if (CurrentThread.Recording is not { } thread)
            NestOutside();
        else if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            thread.ReachBound($"the calls of {thread.Name} nest too deep; do they end?");
        else if (thread.Loops.Call() > MaxCalls)
            thread.ReachBound($"{thread.Name} makes more than {MaxCalls} calls; do they end?");
        else
            thread.StackTokens.Unwind();
    }

    private static void NestOutside()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (CurrentThread.Value is { } setup && setup.Loops.Call() > MaxCalls)
            throw setup.Execution.DoesNotEnd($"more than {MaxCalls} calls");
    }

    /// <summary>The token of an argument; 0 when none was left.</summary>
    public static int Take(int index) => CurrentThread.Recording?.Tokens.Take(index) ?? 0;

    /// <summary>Leaves the token of the result.</summary>
    public static void Return(int token, int marker)
    {
        if (CurrentThread.Recording is { } thread)
            (thread.Tokens.Returned, thread.Tokens.Returner) = (token, marker);
    }

    /// <summary>Takes the token of the result.</summary>
    public static int Returned() => CurrentThread.Recording?.Tokens.Returned ?? 0;

    /// <summary>Takes the token of the result of a call through the library; the other one when no method with this marker was reached.</summary>
    public static int ReturnedBy(int marker, int otherwise) => marker != 0 && CurrentThread.Recording is { } thread && thread.Tokens.Returner == marker ? thread.Tokens.Returned : otherwise;

    /// <summary>The marker of the methods with this name and number of parameters; an override and the method that it overrides have one.</summary>
    public static int MarkerOf(string method, int parameters)
    {
        var name = method.StartsWith('.') ? method : method[(method.LastIndexOf('.') + 1)..];
        var hash = 17;
        foreach (var letter in name)
            hash = unchecked((hash * 31) + letter);
        return unchecked((hash * 31) + parameters);
    }

    /// <summary>A token as it is kept in a state machine, which may go on as another thread.</summary>
    public static long Keep(int token) => token != 0 && CurrentThread.Recording is { } thread ? ((long)thread.Id << 32) | (uint)token : 0;

    /// <summary>The same where an address may have been taken: from then on nobody knows what is stored there.</summary>
    public static long KeepBeside(long before, int token) => before == Lost ? Lost : Keep(token);

    /// <summary>A kept token; 0 on another thread, which began after everything that was before.</summary>
    public static int Revive(long kept) => kept is not (0 or Lost) && CurrentThread.Recording is { } thread && kept >> 32 == thread.Id ? (int)kept : 0;
}
