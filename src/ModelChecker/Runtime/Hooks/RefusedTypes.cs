using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Types of which nothing is modelled: using one ends the check with a message instead of running unseen.</summary>
[Replaces(typeof(PoolingAsyncValueTaskMethodBuilder))]
[Replaces(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
[Replaces(typeof(ParallelEnumerable))]
[Replaces(typeof(Microsoft.CSharp.RuntimeBinder.Binder), Meaning = "dynamic")]
[Replaces(typeof(PeriodicTimer), Harmless = ["Dispose"])]
[Replaces(typeof(ExecutionContext), Harmless = ["IsFlowSuppressed", "Dispose"])]
public static class RefusedTypes;
