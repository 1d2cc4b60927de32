using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>
/// Runs static constructors once. The thread that finds a type with a precise one untouched runs it, another one waits until it is done, and
/// what it did is ordered before every use (ECMA-335, II.10.5.3). One that failed leaves a type that nobody can use: everybody gets its exception.
/// </summary>
internal sealed class OnceGuards
{
    private const ulong Untouched = 0;
    private const ulong Done = ulong.MaxValue;

    private readonly HashSet<(StaticStorage, LogicalThread)> _passed = [];
    private readonly Dictionary<(StaticStorage, LogicalThread), TypeInitializationException> _failed = [];
    private readonly InitializerWaits _waits = new();

    /// <summary>True when some type is of no use.</summary>
    public bool AnyFailed => _failed.Count > 0;

    /// <summary>What a thread does without events counts as done by the set-up.</summary>
    public void Enter(StaticStorage storage, LogicalThread thread)
    {
        var user = thread.Records ? thread : thread.Execution.Setup;
        if (_failed.TryGetValue((storage, user), out var failure))
            throw failure;
        if (!_passed.Add((storage, user)) || !storage.HasInitializer)
            return;
        try
        {
            if (thread.Records)
                EnterAmongThreads(storage, thread);
            else
                TypeInitializers.Run(storage);
        }
        catch (TypeInitializationException thrown)
        {
            _failed[(storage, user)] = thrown;
            throw;
        }
    }

    public void Clear()
    {
        _passed.Clear();
        _failed.Clear();
        _waits.Clear();
    }

    private void EnterAmongThreads(StaticStorage storage, LogicalThread thread)
    {
        if (_failed.TryGetValue((storage, thread.Execution.Setup), out var early))
            throw early;
        if (_passed.Contains((storage, thread.Execution.Setup)))
            return;
        var cell = thread.Execution.Memory.Hidden(storage, HiddenState.Completion, thread.Names, $"static {storage.GetType().DeclaringType!.Name}");
        var state = Load(cell, thread, out var token);
        if (state == Untouched)
            RunAndComplete(storage, thread, cell);
        else if (state != Done)
            Wait(storage, thread, cell, runner: (int)state - 1, token);
    }

    /// <summary>The thread that would close a cycle goes on, and asks again at its next use.</summary>
    private void Wait(StaticStorage storage, LogicalThread thread, Cell cell, int runner, int token)
    {
        if (_waits.AreNeeded(thread))
        {
            if (_waits.CloseCycle(storage, runner, thread))
            {
                _passed.Remove((storage, thread));
                return;
            }
            if (Load(cell, thread, out token) == Done)
                return;
        }
        thread.Block($"waits for the static constructor of {cell.Name}", token);
    }

    private static ulong Load(Cell cell, LogicalThread thread, out int token)
    {
        token = 0;
        var state = thread.Load(cell, MemoryOrder.Acquire, 0, ref token);
        return state.Reference is TypeInitializationException failure ? throw failure : state.Bits;
    }

    private void RunAndComplete(StaticStorage storage, LogicalThread thread, Cell cell)
    {
        thread.Store(cell, new StoredValue((ulong)thread.Id + 1, null), new Access(cell.Location), exclusive: true);
        _waits.Begin(storage, thread);
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

        void Complete(TypeInitializationException? failure)
        {
            _waits.End(thread);
            thread.Store(cell, new StoredValue(Done, failure), new Access(cell.Location, MemoryOrder.Release));
        }
    }
}
