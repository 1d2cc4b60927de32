namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The threads of a scenario have no <see cref="SynchronizationContext"/>: continuations run on threads of the pool.</summary>
[Replaces(typeof(SynchronizationContext), Harmless = [".ctor"])]
public static class SynchronizationContextHooks
{
    /// <summary>There is none.</summary>
    public static SynchronizationContext? get_Current() => null;
}
