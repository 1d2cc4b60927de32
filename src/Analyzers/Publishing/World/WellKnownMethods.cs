using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The one table of methods with an effect on order. Sources: the .NET memory model ("Volatile", "Full-fence", "Locks" sections) for
/// Volatile, Interlocked, Thread and Monitor; the reference pages of the types for the rest. Matched by full type name, so that a
/// compilation with unresolved references, or with its own copy of a type, is understood too.
/// </summary>
internal sealed class WellKnownMethods
{
    private const string Threading = "System.Threading.";
    private const string Tasks = "System.Threading.Tasks.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Ended = "get_IsCompleted:WaitIfTrue get_IsCompletedSuccessfully:WaitIfTrue get_IsFaulted:WaitIfTrue get_IsCanceled:WaitIfTrue get_Status:WaitIfFinal";
    private const string Scheduler = $"{Tasks}TaskScheduler";

    private static readonly Dictionary<string, Dictionary<string, Effect>> Table = Read(
        $"{Threading}Volatile", "Read:AcquireLoad Write:ReleaseStore ReadBarrier:AcquireFence WriteBarrier:ReleaseFence",
        $"{Threading}Thread", ".ctor:Spawn VolatileRead:AcquireLoad VolatileWrite:ReleaseStore MemoryBarrier:FullFence Join:Wait get_IsAlive:WaitIfFalse " +
            "get_CurrentThread:ThreadIdentity get_ManagedThreadId:ThreadIdentity Sleep:Pause Yield:Pause SpinWait:Pause",
        "System.Environment", "get_CurrentManagedThreadId:ThreadIdentity",
        $"{Threading}Interlocked", "Exchange:ReadModifyWrite CompareExchange:ReadModifyWrite Increment:ReadModifyWrite " +
            "Decrement:ReadModifyWrite Add:ReadModifyWrite And:ReadModifyWrite Or:ReadModifyWrite Read:FencedLoad " +
            "MemoryBarrier:FullFence MemoryBarrierProcessWide:FullFence SpeculationBarrier:None",
        "System.Collections.Immutable.ImmutableInterlocked", "InterlockedExchange:ReadModifyWrite " +
            "InterlockedCompareExchange:ReadModifyWrite InterlockedInitialize:ReadModifyWrite Update:ReadModifyWrite " +
            "TryAdd:ReadModifyWrite GetOrAdd:ReadModifyWrite AddOrUpdate:ReadModifyWrite TryRemove:ReadModifyWrite " +
            "TryUpdate:ReadModifyWrite Enqueue:ReadModifyWrite Push:ReadModifyWrite TryDequeue:ReadModifyWrite TryPop:ReadModifyWrite",
        $"{Threading}LazyInitializer", "EnsureInitialized:LazyInitialize",
        $"{Threading}Monitor", "Enter:EnterLock TryEnter:TryEnterLock Exit:ExitLock",
        $"{Threading}Lock", "Enter:EnterLock TryEnter:TryEnterLock Exit:ExitLock EnterScope:LockScope",
        $"{Threading}SpinLock", "Enter:EnterLock TryEnter:EnterLock Exit:ExitLock",
        $"{Threading}SemaphoreSlim", "Wait:EnterLock WaitAsync:EnterLock Release:ExitLock",
        $"{Threading}Semaphore", "WaitOne:EnterLock Release:ExitLock",
        $"{Threading}Mutex", "WaitOne:EnterLock ReleaseMutex:ExitLock",
        $"{Threading}ReaderWriterLockSlim", "EnterReadLock:EnterLock EnterWriteLock:EnterLock EnterUpgradeableReadLock:EnterLock " +
            "TryEnterReadLock:TryEnterLock TryEnterWriteLock:TryEnterLock TryEnterUpgradeableReadLock:TryEnterLock " +
            "ExitReadLock:ExitLock ExitWriteLock:ExitLock ExitUpgradeableReadLock:ExitLock",
        $"{Threading}ReaderWriterLock", "AcquireReaderLock:EnterLock AcquireWriterLock:EnterLock UpgradeToWriterLock:EnterLock " +
            "ReleaseReaderLock:ExitLock ReleaseWriterLock:ExitLock ReleaseLock:ExitLock",
        $"{Threading}WaitHandle", "WaitOne:Wait WaitAll:Wait WaitAny:Wait SignalAndWait:Wait",
        $"{Threading}ManualResetEventSlim", "Wait:Wait Set:Signal get_IsSet:WaitIfTrue",
        $"{Threading}CountdownEvent", "Wait:Wait Signal:Signal get_IsSet:WaitIfTrue get_CurrentCount:WaitIfZero",
        $"{Threading}EventWaitHandle", "Set:Signal",
        $"{Threading}Barrier", "SignalAndWait:SignalAndWait",
        $"{Concurrent}ConcurrentQueue`1", "Enqueue:Enqueue TryDequeue:Dequeue",
        $"{Concurrent}ConcurrentStack`1", "Push:Enqueue TryPop:Dequeue",
        $"{Concurrent}ConcurrentBag`1", "Add:Enqueue TryTake:Dequeue",
        $"{Concurrent}BlockingCollection`1", "Add:Enqueue TryAdd:Enqueue CompleteAdding:Enqueue Take:Dequeue TryTake:Dequeue GetConsumingEnumerable:Dequeue " +
            "get_IsAddingCompleted:WaitIfTrue get_IsCompleted:WaitIfTrue",
        $"{Threading}Channels.ChannelWriter`1", "TryWrite:Enqueue WriteAsync:Enqueue Complete:Enqueue TryComplete:Enqueue",
        $"{Threading}Channels.ChannelReader`1", "ReadAsync:Dequeue WaitToReadAsync:Dequeue ReadAllAsync:Dequeue TryRead:Dequeue",
        $"{Tasks}Task", ".ctor:Spawn Run:Spawn ContinueWith:Spawn Wait:Wait WaitAll:Wait WaitAny:Wait get_Result:Wait Yield:Pause " +
            $"{Ended} WhenAll:Gather WhenEach:Gather",
        $"{Tasks}Task`1", ".ctor:Spawn ContinueWith:Spawn Wait:Wait get_Result:Wait",
        $"{Tasks}TaskCompletionSource", "get_Task:Gather",
        $"{Tasks}TaskCompletionSource`1", "get_Task:Gather",
        $"{Tasks}TaskFactory", "StartNew:Spawn ContinueWhenAll:Spawn ContinueWhenAny:Spawn",
        $"{Tasks}TaskFactory`1", "StartNew:Spawn ContinueWhenAll:Spawn ContinueWhenAny:Spawn",
        $"{Tasks}Parallel", "For:SpawnAndWait ForEach:SpawnAndWait Invoke:SpawnAndWait ForEachAsync:Spawn ForAsync:Spawn",
        $"{Tasks}ValueTask", Ended,
        $"{Tasks}ValueTask`1", Ended,
        "System.Runtime.CompilerServices.TaskAwaiter", "GetResult:Wait get_IsCompleted:WaitIfTrue",
        "System.Runtime.CompilerServices.TaskAwaiter`1", "GetResult:Wait get_IsCompleted:WaitIfTrue",
        "System.Lazy`1", "get_Value:Wait get_IsValueCreated:WaitIfTrue",
        $"{Threading}ThreadPool", "QueueUserWorkItem:Spawn UnsafeQueueUserWorkItem:Spawn RegisterWaitForSingleObject:Spawn",
        $"{Threading}Timer", ".ctor:Spawn DisposeAsync:Gather",
        "System.Timers.Timer", "add_Elapsed:Spawn",
        "System.Diagnostics.Process", "add_Exited:Spawn add_OutputDataReceived:Spawn add_ErrorDataReceived:Spawn WaitForExit:Wait WaitForExitAsync:Wait",
        "System.IO.FileSystemWatcher", "add_Changed:Spawn add_Created:Spawn add_Deleted:Spawn add_Renamed:Spawn add_Error:Spawn",
        "System.Net.Sockets.SocketAsyncEventArgs", "add_Completed:Complete",
        "System.ComponentModel.BackgroundWorker", "add_DoWork:Complete",
        "System.Net.NetworkInformation.NetworkChange", "add_NetworkAvailabilityChanged:Spawn add_NetworkAddressChanged:Spawn",
        $"{Threading}CancellationToken", "Register:Spawn UnsafeRegister:Spawn get_IsCancellationRequested:WaitIfTrue",
        $"{Threading}CancellationTokenSource", "get_IsCancellationRequested:WaitIfTrue",
        "System.Windows.Threading.Dispatcher", "VerifyAccess:ThreadAssertion",
        "System.Windows.Threading.DispatcherObject", "VerifyAccess:ThreadAssertion",
        "Microsoft.VisualStudio.Shell.ThreadHelper", "ThrowIfNotOnUIThread:ThreadAssertion",
        $"{Threading}SpinWait", "SpinOnce:Pause SpinUntil:Pause Reset:Pause");

    private readonly ConcurrentDictionary<ISymbol, bool> _debugging = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Dictionary<string, Effect>?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method is called only where DEBUG is defined.</summary>
    public bool IsForDebugging(IMethodSymbol method) => method.ReturnsVoid && _debugging.GetOrAdd(method.OriginalDefinition, static symbol => symbol.GetAttributes()
        .Any(attribute => attribute is { AttributeClass: { } type, ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: "DEBUG" }] } && type.FullName() == "System.Diagnostics.ConditionalAttribute"));

    /// <summary>What a call does: Mutex and Semaphore inherit their WaitOne, so the receiver's type counts before the method's own.</summary>
    public Effect Of(IInvocationOperation call) =>
        Of(call.Instance?.Type as INamedTypeSymbol ?? call.TargetMethod.ContainingType, call.TargetMethod.Name);

    public Effect Of(IMethodSymbol method) => Of(method.ContainingType, method.Name);

    /// <summary>Whether library code that is given a function may run it on a thread of its own choice: all but what the core library computes with.</summary>
    public static bool ChoosesThread(IMethodSymbol method) => method.ContainingType is { } type
        && (type.FullName() is $"{Threading}SynchronizationContext" || $"{type.ContainingNamespace.FullName()}." is var space
            && (!space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("System.Windows.", StringComparison.Ordinal)));

    /// <summary>Whether a value is a scheduler other than the default one, which may run the work where it was started, as that of a user interface does.</summary>
    public static bool IsOwnScheduler(IOperation value) => value.Type is INamedTypeSymbol type && type.FullName() == Scheduler
        && !(value is IPropertyReferenceOperation { Property: { Name: "Default", ContainingType: var owner } } && owner.FullName() == Scheduler);

    /// <summary>What a call of this name means on a type that is not there: only names that belong to locks, events and owned threads and nothing else.</summary>
    public static Effect OfUnbound(string method) => method switch
    {
        "EnterWriteLock" or "EnterReadLock" or "EnterUpgradeableReadLock" or "AcquireWriterLock" or "AcquireReaderLock" => Effect.EnterLock,
        "WaitOne" => Effect.Wait,
        "VerifyAccess" or "ThrowIfNotOnUIThread" => Effect.ThreadAssertion,
        "ExitWriteLock" or "ExitReadLock" or "ExitUpgradeableReadLock" or "ReleaseWriterLock" or "ReleaseReaderLock" => Effect.ExitLock,
        _ => Effect.None,
    };

    private Effect Of(INamedTypeSymbol? holder, string method)
    {
        for (var type = holder; type is not null; type = type.BaseType)
        {
            if (_types.GetOrAdd(type.OriginalDefinition, Lookup) is { } effects && effects.TryGetValue(method, out var effect))
                return effect;
            if (type.SpecialType == SpecialType.System_Object)
                break;
        }

        return Effect.None;
    }

    private static Dictionary<string, Effect>? Lookup(ISymbol type) =>
        Table.TryGetValue(((INamedTypeSymbol)type).FullName(), out var effects) ? effects : null;

    private static Dictionary<string, Dictionary<string, Effect>> Read(params string[] rows)
    {
        var table = new Dictionary<string, Dictionary<string, Effect>>();
        for (var i = 0; i < rows.Length; i += 2)
        {
            table[rows[i]] = rows[i + 1].Split(' ').Select(cell => cell.Split(':'))
                .ToDictionary(cell => cell[0], cell => (Effect)Enum.Parse(typeof(Effect), cell[1]));
        }

        return table;
    }
}
