namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="AutoResetEvent"/>: the waiter that goes on resets it.</summary>
[Replaces(typeof(AutoResetEvent))]
public static class AutoResetEventHooks
{
    /// <summary>An event with its initial state.</summary>
    public static AutoResetEvent Create(bool initialState) =>
        ModelledHandle.Attach(new AutoResetEvent(initialState), initialState ? 1 : 0, takesOne: true);
}
