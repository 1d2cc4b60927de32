namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What making a delegate does besides making it.</summary>
public static class DelegateHooks
{
    /// <summary>The constructor of a delegate refuses an instance method without an object.</summary>
    public static void RequireReceiver(object? receiver)
    {
        if (receiver is null)
            throw new ArgumentException("Delegate to an instance method cannot have null 'this'.");
    }

    /// <summary>"NullReferenceException is thrown if object is null" (ECMA-335, III.4.18, ldvirtftn).</summary>
    public static void RequireObject(object? receiver) => _ = receiver ?? throw new NullReferenceException();
}
