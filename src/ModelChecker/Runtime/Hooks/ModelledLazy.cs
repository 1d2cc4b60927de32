using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What a <see cref="Lazy{T}"/> stands for: a location that is empty until it holds the value, or the failure of its factory.</summary>
internal sealed class ModelledLazy<T>(Lazy<T> lazy, Func<T> factory, LazyThreadSafetyMode mode, bool keepsFailure)
{
    private bool _isMaking;

    public static Lazy<T> Attach(Func<T> factory, LazyThreadSafetyMode mode, bool keepsFailure)
    {
        var lazy = new Lazy<T>(factory, mode);
        CurrentThread.Value?.Execution.Attach(lazy, new ModelledLazy<T>(lazy, factory, mode, keepsFailure));
        return lazy;
    }

    public static ModelledLazy<T>? Of(Lazy<T> lazy) => CurrentThread.Value?.Execution.AttachedTo<ModelledLazy<T>>(lazy);

    public T Get(int site, ref int token)
    {
        var thread = ThreadValues.Here();
        var made = Read(thread, site, ref token) ?? (mode switch
        {
            LazyThreadSafetyMode.ExecutionAndPublication => MakeOnce(thread, site, ref token),
            LazyThreadSafetyMode.PublicationOnly => MakeAndCompete(thread, site, ref token),
            _ => MakeAlone(thread, site, ref token),
        });
        if (made is Exception failure)
            ExceptionDispatchInfo.Throw(failure);
        return ((StrongBox<T>)made).Value!;
    }

    public bool IsMade(int site)
    {
        var token = 0;
        return Read(ThreadValues.Here(), site, ref token) is StrongBox<T>;
    }

    private object MakeOnce(LogicalThread thread, int site, ref int token)
    {
        token = 0;
        if (thread.Held(lazy) > 0)
            throw new InvalidOperationException("ValueFactory attempted to access the Value property of this instance.");
        ModelledLock.Enter(lazy, site);
        try
        {
            return Read(thread, site, ref token) ?? Write(thread, Make(thread, out token), token, MemoryOrder.Release, site);
        }
        finally
        {
            ModelledLock.Exit(lazy, site);
        }
    }

    private object MakeAndCompete(LogicalThread thread, int site, ref int token)
    {
        token = 0;
        var made = Make(thread, out var madeToken);
        if (Read(thread, site, ref token) is { } first)
            return first;
        token = madeToken;
        return Write(thread, made, token, MemoryOrder.Release, site, exclusive: true);
    }

    /// <summary>Nothing keeps other threads away: they may make a value of their own, and see this one before its contents.</summary>
    private object MakeAlone(LogicalThread thread, int site, ref int token)
    {
        if (_isMaking && !thread.Records)
            throw new InvalidOperationException("ValueFactory attempted to access the Value property of this instance.");
        _isMaking = true;
        var made = Make(thread, out token);
        _isMaking = false;
        return Write(thread, made, token, MemoryOrder.Plain, site);
    }

    /// <summary>The token is that of the value, as the factory returned it.</summary>
    private object Make(LogicalThread thread, out int token)
    {
        token = 0;
        try
        {
            (var value, token) = CalledFactory.Call(thread, factory);
            return new StrongBox<T>(value);
        }
        catch (Exception exception) when (keepsFailure && !Failures.EndsExecution(exception))
        {
            return exception;
        }
    }

    private object? Read(LogicalThread thread, int site, ref int token)
    {
        var order = mode == LazyThreadSafetyMode.None ? MemoryOrder.Plain : MemoryOrder.Acquire;
        return thread.Load(Cell(thread), order, site, ref token).Reference;
    }

    private object Write(LogicalThread thread, object made, int madeToken, MemoryOrder order, int site, bool exclusive = false)
    {
        var cell = Cell(thread);
        thread.Store(cell, new StoredValue(0, made), new Access(cell.Location, order, site, Publishes: true, SourceToken: madeToken), exclusive);
        return made;
    }

    private Cell Cell(LogicalThread thread) =>
        thread.Execution.Memory.Hidden(lazy, HiddenState.Completion, thread.Names, "Lazy.Value");
}
