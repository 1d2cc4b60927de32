using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Async methods are not modelled: starting one ends the check with a message instead of running unseen.</summary>
[Replaces(typeof(AsyncTaskMethodBuilder))]
public static class AsyncTaskMethodBuilderHooks;
