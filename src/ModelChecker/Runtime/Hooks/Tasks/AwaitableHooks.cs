using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What <c>ConfigureAwait</c> returns: it only hands the task on to its awaiter.</summary>
[Replaces(typeof(ConfiguredTaskAwaitable), Harmless = ["GetAwaiter"])]
[Replaces(typeof(ConfiguredTaskAwaitable<>), Harmless = ["GetAwaiter"])]
[Replaces(typeof(ConfiguredValueTaskAwaitable), Harmless = ["GetAwaiter"])]
[Replaces(typeof(ConfiguredValueTaskAwaitable<>), Harmless = ["GetAwaiter"])]
[Replaces(typeof(YieldAwaitable), Harmless = ["GetAwaiter"])]
public static class AwaitableHooks;
