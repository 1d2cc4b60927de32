namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ManualResetEvent"/>: once set, all waiters go on.</summary>
[Replaces(typeof(ManualResetEvent))]
public static class ManualResetEventHooks
{
    /// <summary>An event with its initial state.</summary>
    public static ManualResetEvent Create(bool initialState) =>
        ModelledHandle.Attach(new ManualResetEvent(initialState), initialState ? 1 : 0, takesOne: false);
}
