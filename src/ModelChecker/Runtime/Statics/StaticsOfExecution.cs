using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>The statics of one execution, made when they are first used.</summary>
internal sealed class StaticsOfExecution(TypeNumbers types)
{
    private readonly Dictionary<Type, StaticStorage> _shared = [];
    private readonly Dictionary<(Type, LogicalThread), StaticStorage> _ofThreads = [];
    private readonly OnceGuards _guards = new();

    public T Of<T>(LogicalThread thread) where T : StaticStorage, new()
    {
        if (!_shared.TryGetValue(typeof(T), out var storage))
            storage = Create<T>(thread);
        if (storage.IsPrecise || _guards.AnyFailed)
            _guards.Enter(storage, thread);
        return (T)storage;
    }

    /// <summary>What is done to the fields is not seen: any use may be a store.</summary>
    public T OfThread<T>(LogicalThread thread) where T : StaticStorage, new()
    {
        thread.Loops.Stored();
        if (!_ofThreads.TryGetValue((typeof(T), thread), out var storage))
            _ofThreads[(typeof(T), thread)] = storage = new T();
        return (T)storage;
    }

    public void Clear()
    {
        _shared.Clear();
        _ofThreads.Clear();
        _guards.Clear();
    }

    private StaticStorage Create<T>(LogicalThread thread) where T : StaticStorage, new()
    {
        var storage = new T();
        var names = new NameScope(NameScope.OfType(types.Of(typeof(T))));
        thread.Execution.Memory.Names.Of(storage, names);
        _shared[typeof(T)] = storage;
        if (storage is { HasInitializer: true, IsPrecise: false })
            InitializeBefore(storage, thread, names);
        return storage;
    }

    /// <summary>
    /// Without a precise static constructor the runtime may run the initialisers at any time before the first use. They run as if before
    /// the threads start: what they store is the initial value, and no event.
    /// </summary>
    private void InitializeBefore(StaticStorage storage, LogicalThread thread, NameScope names)
    {
        var (records, outer) = (thread.Records, thread.Names);
        (thread.Records, thread.Names) = (false, names);
        try
        {
            _guards.Enter(storage, thread);
        }
        catch (TypeInitializationException)
        {
            // It comes with every use: the type stays unusable.
        }
        finally
        {
            (thread.Records, thread.Names) = (records, outer);
        }
    }
}
