using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>
/// Runs precise static constructors once. The thread that finds the type untouched runs it, another one waits until it is done, and
/// what it did is ordered before every use (ECMA-335, II.10.5.3). One that failed leaves a type that nobody can use: everybody gets its exception.
/// </summary>
internal sealed class OnceGuards
{
    private const ulong Untouched = 0;
    private const ulong Done = ulong.MaxValue;

    private readonly HashSet<(StaticStorage, LogicalThread)> _passed = [];
    private readonly Dictionary<(StaticStorage, LogicalThread), TypeInitializationException> _failed = [];

    public void Enter(StaticStorage storage, LogicalThread thread)
    {
        if (_failed.TryGetValue((storage, thread), out var failure))
            throw failure;
        if (!_passed.Add((storage, thread)) || !storage.HasInitializer)
            return;
        try
        {
            if (thread.Records)
                EnterAmongThreads(storage, thread);
            else if (_passed.Add((storage, thread.Execution.Setup)) || thread == thread.Execution.Setup)
                TypeInitializers.Run(storage);
        }
        catch (TypeInitializationException thrown)
        {
            _failed[(storage, thread)] = thrown;
            throw;
        }
    }

    public void Clear()
    {
        _passed.Clear();
        _failed.Clear();
    }

    private void EnterAmongThreads(StaticStorage storage, LogicalThread thread)
    {
        if (_failed.TryGetValue((storage, thread.Execution.Setup), out var early))
            throw early;
        if (_passed.Contains((storage, thread.Execution.Setup)))
            return;
        var cell = thread.Execution.Memory.Hidden(storage, HiddenState.Completion, thread.Names, $"static {storage.GetType().DeclaringType!.Name}");
        var token = 0;
        var state = thread.Load(cell, MemoryOrder.Acquire, 0, ref token);
        if (state.Reference is TypeInitializationException failure)
            throw failure;
        if (state.Bits == Untouched)
            RunAndComplete(storage, thread, cell);
        else if (state.Bits != Done)
            thread.Block($"waits for the static constructor of {cell.Name}", token);
    }

    private static void RunAndComplete(StaticStorage storage, LogicalThread thread, Cell cell)
    {
        thread.Store(cell, new StoredValue((ulong)thread.Id + 1, null), new Access(cell.Location), exclusive: true);
        try
        {
            TypeInitializers.Run(storage);
        }
        catch (TypeInitializationException thrown)
        {
            Complete(thrown);
            throw;
        }

        Complete(null);

        void Complete(TypeInitializationException? failure) => thread.Store(cell, new StoredValue(Done, failure), new Access(cell.Location, MemoryOrder.Release));
    }
}
