using System.Reflection;

namespace SafePublication.ModelChecker.Runtime;

/// <summary>What an exception that nobody handles says about an execution.</summary>
internal static class Failures
{
    /// <summary>True for what ends the whole check: user code can neither cause it in one execution only nor handle it.</summary>
    public static bool IsOfChecker(Exception exception) => exception is UnsupportedConstructException or NondeterministicProgramException or RestartException;

    /// <summary>What the runtime throws when it cannot load or compile the code of the scenario: no behaviour of the program.</summary>
    public static bool IsOfLoading(Exception exception) => exception is InvalidProgramException or BadImageFormatException or TypeLoadException or MissingMemberException
        || exception is FileNotFoundException { FileName: { } assembly } && assembly.Contains(", Version=", StringComparison.Ordinal);

    /// <summary>True for what unwinds a thread on the checker's behalf: no model of a library method may keep it.</summary>
    public static bool EndsExecution(Exception exception) => exception is Threads.ExecutionAbandonedException || IsOfChecker(exception);

    public static string Describe(string where, Exception exception)
    {
        var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        var why = cause is TypeInitializationException { InnerException: { } failure } ? $" ({failure.GetType().Name}: {failure.Message})" : "";
        return $"{where} threw {cause.GetType().Name}: {cause.Message}{why}";
    }
}
