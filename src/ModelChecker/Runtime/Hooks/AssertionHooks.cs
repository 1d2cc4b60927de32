using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Assertions: one that fails ends its thread with an exception, and with that violates the scenario, instead of ending the process.</summary>
[Replaces(typeof(Debug), LeavesOthers = true)]
[Replaces(typeof(Trace), LeavesOthers = true)]
public static class AssertionHooks
{
    /// <summary>Fails unless the condition holds.</summary>
    public static void Assert([DoesNotReturnIf(false)] bool condition) => Assert(condition, (string?)null);

    /// <summary>Fails unless the condition holds.</summary>
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message)
    {
        if (!condition)
            Fail(message);
    }

    /// <summary>Fails unless the condition holds.</summary>
    public static void Assert([DoesNotReturnIf(false)] bool condition, string? message, string? detailMessage) => Assert(condition, message + " " + detailMessage);

    /// <summary>Fails unless the condition holds.</summary>
    public static void Assert([DoesNotReturnIf(false)] bool condition, ref Debug.AssertInterpolatedStringHandler message) => Assert(condition, (string?)null);

    /// <summary>Fails.</summary>
    [DoesNotReturn]
    public static void Fail(string? message) => throw new AssertionFailedException(message ?? "a condition does not hold");

    /// <summary>Fails.</summary>
    [DoesNotReturn]
    public static void Fail(string? message, string? detailMessage) => Fail($"{message} {detailMessage}");
}
