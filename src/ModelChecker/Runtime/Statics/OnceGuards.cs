using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>
/// Runs precise static constructors once. The thread that finds the type untouched runs it, another one waits until it is done, and
/// what it did is ordered before every use (ECMA-335, II.10.5.3).
/// </summary>
internal sealed class OnceGuards
{
    private const ulong Untouched = 0;
    private const ulong Done = ulong.MaxValue;

    private readonly HashSet<(StaticStorage, LogicalThread)> _passed = [];

    public void Enter(StaticStorage storage, LogicalThread thread)
    {
        if (!_passed.Add((storage, thread)) || !storage.HasInitializer)
            return;
        if (thread.Records)
            EnterAmongThreads(storage, thread);
        else if (_passed.Add((storage, thread.Execution.Setup)) || thread == thread.Execution.Setup)
            TypeInitializers.Run(storage);
    }

    public void Clear() => _passed.Clear();

    private void EnterAmongThreads(StaticStorage storage, LogicalThread thread)
    {
        if (_passed.Contains((storage, thread.Execution.Setup)))
            return;
        var cell = thread.Execution.Memory.Hidden(storage, HiddenState.Completion, thread.Names, $"static {storage.GetType().DeclaringType!.Name}");
        var token = 0;
        var state = thread.Load(cell, MemoryOrder.Acquire, 0, ref token).Bits;
        if (state == Untouched)
            RunAndComplete(storage, thread, cell);
        else if (state != Done)
            thread.Block($"waits for the static constructor of {cell.Name}", token);
    }

    private static void RunAndComplete(StaticStorage storage, LogicalThread thread, Cell cell)
    {
        thread.Store(cell, new StoredValue((ulong)thread.Id + 1, null), new Access(cell.Location), exclusive: true);
        TypeInitializers.Run(storage);
        thread.Store(cell, new StoredValue(Done, null), new Access(cell.Location, MemoryOrder.Release));
    }
}
