using System.Reflection;

namespace SafePublication.ModelChecker.Runtime;

/// <summary>What an exception that nobody handles says about an execution.</summary>
internal static class Failures
{
    /// <summary>True for what ends the whole check: user code can neither cause it in one execution only nor handle it.</summary>
    public static bool IsOfChecker(Exception exception) => exception is UnsupportedConstructException or NondeterministicProgramException;

    public static string Describe(string where, Exception exception)
    {
        var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        return $"{where} threw {cause.GetType().Name}: {cause.Message}";
    }
}
