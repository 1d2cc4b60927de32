using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Async void methods are not modelled: starting one ends the check with a message instead of running unseen.</summary>
[Replaces(typeof(AsyncVoidMethodBuilder))]
public static class AsyncVoidMethodBuilderHooks;
