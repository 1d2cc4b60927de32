namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="LazyInitializer"/>: an acquire load, and where it finds nothing a compare-exchange or a lock.</summary>
[Replaces(typeof(LazyInitializer))]
public static class LazyInitializerHooks
{
    /// <summary>Returns the target; its type's constructor makes it when it is null. The first of several makers wins.</summary>
    public static T EnsureInitialized<T>(ref T? target, ref int token, int site) where T : class =>
        EnsureInitialized(ref target, Activator.CreateInstance<T>, ref token, site);

    /// <summary>Returns the target; makes it with the factory when it is null. The first of several makers wins.</summary>
    public static T EnsureInitialized<T>(ref T? target, Func<T> valueFactory, ref int token, int site) where T : class
    {
        var address = token;
        var found = VolatileHooks.Read(ref target, ref token, site);
        if (found is not null)
            return found;
        token = address;
        var made = valueFactory() ?? throw new InvalidOperationException("The factory returned null.");
        return InterlockedHooks.CompareExchange(ref target, made, null, ref token, 0, site) ?? made;
    }

    /// <summary>Returns the target; one thread makes it under the lock when it is null.</summary>
    public static T EnsureInitialized<T>(ref T? target, ref object? syncLock, Func<T> valueFactory, ref int token, int site, int syncLockSite) where T : class
    {
        var address = token;
        if (VolatileHooks.Read(ref target, ref token, site) is { } found)
            return found;
        var gate = GateOf(ref syncLock, syncLockSite);
        ModelledLock.Enter(gate, syncLockSite);
        try
        {
            token = address;
            if (VolatileHooks.Read(ref target, ref token, site) is { } second)
                return second;
            var made = valueFactory() ?? throw new InvalidOperationException("The factory returned null.");
            VolatileHooks.Write(ref target, made, ref address, 0, site);
            return made;
        }
        finally
        {
            ModelledLock.Exit(gate, syncLockSite);
        }
    }

    /// <summary>Returns the target; one thread makes it under the lock by its type's constructor, and sets the flag after it.</summary>
    public static T EnsureInitialized<T>(ref T target, ref bool initialized, ref object? syncLock, ref int token, int site, int initializedSite, int syncLockSite) =>
        EnsureInitialized(ref target, ref initialized, ref syncLock, Activator.CreateInstance<T>, ref token, site, initializedSite, syncLockSite);

    /// <summary>Returns the target; one thread makes it under the lock and sets the flag after it.</summary>
    public static T EnsureInitialized<T>(
        ref T target, ref bool initialized, ref object? syncLock, Func<T> valueFactory, ref int token, int site, int initializedSite, int syncLockSite)
    {
        var (address, none) = (token, 0);
        if (VolatileHooks.Read(ref initialized, ref none, initializedSite))
            return MemoryHooks.LoadAt(ref target, ref token, site);
        var gate = GateOf(ref syncLock, syncLockSite);
        ModelledLock.Enter(gate, syncLockSite);
        try
        {
            none = 0;
            if (!MemoryHooks.LoadAt(ref initialized, ref none, initializedSite))
            {
                MemoryHooks.StoreAt(ref target, valueFactory(), address, 0, site);
                none = 0;
                VolatileHooks.Write(ref initialized, true, ref none, 0, initializedSite);
            }
        }
        finally
        {
            ModelledLock.Exit(gate, syncLockSite);
        }

        return MemoryHooks.LoadAt(ref target, ref token, site);
    }

    private static object GateOf(ref object? syncLock, int site)
    {
        var none = 0;
        return EnsureInitialized(ref syncLock, static () => new object(), ref none, site);
    }
}
