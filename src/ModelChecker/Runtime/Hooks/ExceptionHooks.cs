using System.Runtime.ExceptionServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Keeps handlers of the program away from the checker's own exceptions.</summary>
public static class ExceptionHooks
{
    /// <summary>Called first in every handler that catches any exception.</summary>
    public static void Caught(object exception)
    {
        if (exception is Exception caught && (caught is ExecutionAbandonedException || Failures.IsOfChecker(caught)))
            ExceptionDispatchInfo.Throw(caught);
    }
}
