namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Timers are not modelled: making one ends the check with a message instead of letting it run unseen.</summary>
[Replaces(typeof(Timer), Harmless = ["Dispose", "DisposeAsync", "ActiveCount"])]
public static class TimerHooks;
