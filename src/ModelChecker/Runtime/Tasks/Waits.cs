using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Asks by one acquire load whether something that is waited for has come; leaves the load's token, or 0 when no load was needed.</summary>
internal delegate bool Poll(ref int token);

/// <summary>Waits for the first of several conditions.</summary>
internal static class Waits
{
    /// <summary>The place of a condition that holds; the thread is blocked while none does.</summary>
    public static int UntilAny(int site, params ReadOnlySpan<Poll> conditions)
    {
        List<int> awaited = [];
        for (var i = 0; i < conditions.Length; i++)
        {
            var token = 0;
            if (conditions[i](ref token))
                return i;
            awaited.Add(token);
        }

        var thread = CurrentThread.Recording
            ?? throw new UnsupportedConstructException("The set-up or the observer waits for what has not come.");
        thread.Block($"waits at {thread.Execution.Sites[site].Name}", [.. awaited.Where(token => token != 0)]);
        throw ExecutionAbandonedException.Instance;
    }
}
