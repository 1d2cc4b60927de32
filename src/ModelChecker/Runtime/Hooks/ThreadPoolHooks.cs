namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The thread pool is not modelled: queueing work ends the check with a message instead of letting it run unseen.</summary>
[Replaces(typeof(ThreadPool))]
public static class ThreadPoolHooks;
