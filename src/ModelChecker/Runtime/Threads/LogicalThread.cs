using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>One thread of the program in one execution: it performs its events through the engine and keeps its tokens.</summary>
internal sealed class LogicalThread(int id, Execution execution, NameScope names, string name)
{
    private readonly Dictionary<object, int> _held = new(ReferenceEqualityComparer.Instance);
    private unsafe byte* _stackTop;
    private Dictionary<object, object?>? _ownValues;
    private Stack<object>? _machines;
    private object? _remembered;
    private bool _isUnwinding;
    private int _events;
    private int _children;

    public int Id { get; } = id;

    public string Name { get; } = name;

    public Execution Execution { get; } = execution;

    /// <summary>Who names the objects that this thread meets; a static constructor names them for the time it runs.</summary>
    public NameScope Names { get; set; } = names;

    /// <summary>False while accesses go straight to memory: set-up, observer and static initialisers.</summary>
    public bool Records { get; set; }

    public TokenRegister Tokens { get; } = new();

    public StackTokens StackTokens { get; } = new();

    public LoopTrace Loops { get; } = new();

    /// <summary>The worker whose stack this thread runs on, once it has begun.</summary>
    public Worker? Host { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>The object that the program gets for this thread, once it asks.</summary>
    public Thread? Self { get; set; }

    /// <summary>The values that calls in progress into unrewritten code were given in memory.</summary>
    public Stack<StoredValue> Exposed { get; } = [];

    /// <summary>The elements of arrays and spans that such calls were given.</summary>
    public ExposedElements ExposedElements { get; } = new();

    /// <summary>The cells that such calls may have written with the value that was there.</summary>
    public OverwrittenCells Overwritten { get; } = new();

    /// <summary>The values of thread locals.</summary>
    public Dictionary<object, object?> OwnValues => _ownValues ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>The values that go along with the flow of control to the threads that this one starts.</summary>
    public ImmutableDictionary<object, object?> FlowValues { get; set; } = ImmutableDictionary<object, object?>.Empty;

    /// <summary>The boxed state machines of the async methods that this thread has resumed and that have not given way again.</summary>
    public Stack<object> Machines => _machines ??= [];

    /// <summary>The locks entered by a scope that is not disposed of.</summary>
    public Stack<object> Scopes { get; } = [];

    private IRun Run => Execution.Run;

    private SharedMemory Memory => Execution.Memory;

    /// <summary>Forgets the values of one execution.</summary>
    public void ForgetValues()
    {
        _ownValues = null;
        _held.Clear();
        Scopes.Clear();
        FlowValues = ImmutableDictionary<object, object?>.Empty;
    }

    /// <summary>Remembers where the stack begins: what lies between here and the current frame is private.</summary>
    public unsafe void MarkStack(ref byte frame) => _stackTop = (byte*)Unsafe.AsPointer(ref frame);

    public unsafe bool IsOnStack<T>(ref T address)
    {
        byte here = 0;
        var target = (byte*)Unsafe.AsPointer(ref address);
        return target >= &here && target <= _stackTop;
    }

    /// <summary>How often this thread has entered a lock and not yet left it.</summary>
    public ref int Held(object owner) =>
        ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_held, owner, out _);

    /// <summary>Gives an object its name, if it has none, and looks into it first when an address is to be resolved.</summary>
    public void Remember(object item)
    {
        if (ReferenceEquals(item, _remembered) || StateMachines.Is(item))
            return;
        Memory.Names.Of(item, Names);
        _remembered = item;
    }

    /// <summary>The same for an object that library code returned.</summary>
    public void Meet(object item)
    {
        if (StateMachines.Is(item))
            return;
        Memory.Names.Meet(item, Names);
        _remembered = item;
    }

    public object? Containing<T>(ref T address) =>
        _remembered is not null && ObjectNames.Contains(_remembered, ref address) ? _remembered : Memory.Names.Containing(ref address);

    /// <summary>Performs a load, which is no event before the actors start and after their ends; the token of the address becomes the token of the value.</summary>
    public StoredValue Load(Cell cell, MemoryOrder order, int site, ref int token) =>
        Load(cell, new Access(cell.Location, order, site, AddressToken: token), ref token);

    /// <summary>The same for a load that no store of the same step follows.</summary>
    public StoredValue LoadAlone(Cell cell, MemoryOrder order, int site, ref int token) =>
        Load(cell, new Access(cell.Location, order, site, AddressToken: token, IsAlone: true), ref token);

    /// <summary>The same as the access says.</summary>
    public StoredValue Load(Cell cell, in Access access, ref int token)
    {
        if (!Records)
            return cell.Final;
        if (access.AddressToken < 0)
            return Load(cell, access with { AddressToken = 0 }, ref token);
        BeginEvent();
        LoadResult result;
        while ((result = Run.Load(Id, access)).Step != Step.Done)
            Await(result.Step);
        Loops.Loaded(result.Token);
        var value = result.Value is { } number ? new StoredValue(number, null) : Memory.ValueOf(result.Store, cell);
        token = Overwritten.TokenOf(cell, value, result.Token);
        return value;
    }

    /// <summary>Performs a store. An object has its name before another thread can load it.</summary>
    public void Store(Cell cell, StoredValue value, in Access access, bool exclusive = false)
    {
        if (value.Reference is not (null or string or CompositeValue))
            Memory.Names.Of(value.Reference, Names);
        if (!Records)
        {
            Memory.Put((HiddenCell)cell, value, Names);
            return;
        }
        BeginEvent();
        var told = access with { Value = value.Number, AddressToken = Math.Max(access.AddressToken, 0), SourceToken = Math.Max(access.SourceToken, 0) };
        StoreResult result;
        while ((result = Run.Store(Id, told, exclusive)).Step != Step.Done)
            Await(result.Step);
        cell.IsWritten = true;
        Overwritten.Remove(cell);
        Loops.Stored();
        Memory.Keep(result.Store, value);
    }

    /// <summary>The store of a read-modify-write; one that puts back what was there (an exchange of a held lock's flag) is no progress of a loop.</summary>
    public void StoreAtomically(Cell cell, StoredValue old, StoredValue value, in Access access)
    {
        var before = Loops.Mark();
        Store(cell, value, access, exclusive: true);
        if (value.IsSame(old))
            Loops.Forget(before);
    }

    public void Fence(FenceKind kind, int site)
    {
        BeginEvent();
        Step step;
        while ((step = Run.Fence(Id, kind, site)) != Step.Done)
            Await(step);
    }

    /// <summary>Starts a child, which runs when the engine names it.</summary>
    public LogicalThread Start(Action body, int site)
    {
        BeginEvent();
        StartResult result;
        while ((result = Run.Start(Id, site)).Step != Step.Done)
            Await(result.Step);
        Loops.Stored();
        LogicalThread child = null!;
        child = Execution.Add(result.Thread, $"{Name}.{++_children}", () => child.BeginAndRun(body, site));
        child.FlowValues = FlowValues;
        return child;
    }

    /// <summary>Performs an event that the engine is asked for with this thread's number.</summary>
    public void Perform(Func<IRun, int, Step> perform) => Perform(run => perform(run, Id));

    public void Perform(Func<IRun, Step> perform)
    {
        BeginEvent();
        Step step;
        while ((step = perform(Run)) != Step.Done)
            Await(step);
    }

    /// <summary>Ends this thread for the rest of the execution: its awaited loads would have to take later stores.</summary>
    public void Block(string reason, params ReadOnlySpan<int> awaited)
    {
        while (true)
            Await(Run.Block(Id, reason, awaited));
    }

    /// <summary>The same for one who waits at a place. The set-up and the observer are alone: nobody ends their wait.</summary>
    public void BlockAt(int site, string reason, int awaited)
    {
        if (!Records)
            throw new UnsupportedConstructException($"The set-up or the observer {reason} ({Execution.Sites[site]}), where nobody can end the wait.");
        Block(reason, awaited);
    }

    /// <summary>Ends this thread in a turn of a loop that only loads.</summary>
    public void Spin(string reason, params ReadOnlySpan<int> awaited)
    {
        while (true)
            Await(Run.Spin(Id, reason, awaited));
    }

    /// <summary>Ends the run: the program is not bounded as the checker needs it.</summary>
    public void ReachBound(string bound)
    {
        _isUnwinding = true;
        Execution.Bounds.Add(bound);
        Run.ReachBound(Id, bound);
        throw ExecutionAbandonedException.Instance;
    }

    /// <summary>Reports that the thread broke the program's promise; it ends with this.</summary>
    public void Fail(string message)
    {
        if (!_isUnwinding && Run.Fail(Id, message) == Step.Abandon)
            Execution.Scheduler.Abandon();
    }

    private void BeginAndRun(Action body, int site)
    {
        Perform((run, id) => run.Begin(id, site));
        body();
    }

    /// <summary>Handlers of the program that run while it is unwound perform no events.</summary>
    private void BeginEvent()
    {
        if (_isUnwinding)
            throw ExecutionAbandonedException.Instance;
        if (++_events > Execution.MaxEvents)
            ReachBound($"{Name} performs more than {Execution.MaxEvents} events; does it end?");
    }

    /// <summary>Other threads run until the engine names this one again.</summary>
    private void Await(Step step)
    {
        if (step == Step.Abandon)
            Execution.Scheduler.Abandon();
        try
        {
            Execution.Scheduler.Park(this);
        }
        catch (ExecutionAbandonedException)
        {
            _isUnwinding = true;
            throw;
        }
    }
}
