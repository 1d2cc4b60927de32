using System.Reflection;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Statics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime;

/// <summary>One execution of rewritten code: its threads, its memory and its statics. It is used again for the next execution.</summary>
internal sealed class Execution
{
    private readonly NameScope _setupNames = new(NameScope.Setup);
    private readonly Dictionary<int, Action> _bodies = [];
    private readonly Dictionary<object, object> _attached = new(ReferenceEqualityComparer.Instance);
    private string _runsDirectly = "";

    public Execution(SiteTable sites, TypeNumbers types, WorkerPool pool, ExplorationOptions options)
    {
        (MaxEvents, Tears) = (options.MaxEvents, options.Tearing);
        Sites = sites;
        Memory = new SharedMemory(Splits);
        Statics = new StaticsOfExecution(types);
        Scheduler = new Scheduler(this, pool);
        Setup = new LogicalThread(-1, this, _setupNames, "set-up");
    }

    /// <summary>The largest number of events of one thread.</summary>
    public int MaxEvents { get; }

    /// <summary>True when a multi-word value is accessed piece by piece.</summary>
    public bool Tears { get; }

    public SiteTable Sites { get; }

    public StaticsOfExecution Statics { get; }

    public Scheduler Scheduler { get; }

    public SharedMemory Memory { get; }

    /// <summary>The structs of the program that are accessed by their fields.</summary>
    public Splits Splits { get; } = new();

    public List<LogicalThread?> Threads { get; } = [];

    /// <summary>What runs before the threads start and after they have ended: its accesses go straight to memory.</summary>
    public LogicalThread Setup { get; }

    /// <summary>The bound that the last execution to hit one hit, and how many did.</summary>
    public BoundsHit Bounds { get; } = new();

    public IRun Run { get; private set; } = null!;

    /// <summary>What ends not only this execution but the check: the scenario as such cannot be checked.</summary>
    public Exception? Fatal { get; private set; }

    public void Begin(IRun run)
    {
        (Run, Fatal) = (run, null);
        Threads.Clear();
        _bodies.Clear();
        _attached.Clear();
        Memory.Clear();
        Statics.Clear();
        Setup.ForgetValues();
        _setupNames.Next = 0;
    }

    /// <summary>Remembers what a library object stands for in this execution.</summary>
    public void Attach(object item, object model) => _attached[item] = model;

    public T? AttachedTo<T>(object item) where T : class => _attached.GetValueOrDefault(item) as T;

    /// <summary>Adds the thread with the next number.</summary>
    public LogicalThread Add(int id, string name, Action body)
    {
        var thread = new LogicalThread(id, this, new NameScope(NameScope.OfThread(id)), name);
        while (Threads.Count <= id)
            Threads.Add(null);
        Threads[id] = thread;
        _bodies[id] = body;
        return thread;
    }

    /// <summary>Runs code outside the model: nothing that it does is an event, and its loops and calls are bounded for it alone.</summary>
    public void RunDirectly(string name, Action code)
    {
        _runsDirectly = name;
        Setup.Loops.CountAnew();
        var before = CurrentThread.Value;
        CurrentThread.Value = Setup;
        try
        {
            code();
        }
        finally
        {
            CurrentThread.Value = before;
        }
    }

    /// <summary>Runs the initialisers of the program's modules.</summary>
    /// <exception cref="ScenarioException">One fails.</exception>
    public void InitializeModules()
    {
        foreach (var initializer in Sites.ModuleInitializers)
        {
            try
            {
                RunDirectly("the module initialiser", () => initializer.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));
            }
            catch (Exception exception) when (!Failures.IsOfChecker(exception))
            {
                throw new ScenarioException($"{initializer.Module.Assembly.GetName().Name} cannot be initialised: {Failures.Describe("its module initialiser", exception)}");
            }
        }
    }

    /// <summary>What ends the check when code outside the model does not end by itself: no other thread could change what it waits for.</summary>
    public UnsupportedConstructException DoesNotEnd(string bound) => new($"{_runsDirectly} does not end: {bound}");

    /// <summary>Ends the check after this execution has been unwound.</summary>
    public void EndCheck(Exception reason)
    {
        Fatal ??= reason;
        Scheduler.Abandon();
    }

    /// <summary>Runs a thread from its first instruction to its end, or until the execution is abandoned.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RunBody(LogicalThread thread)
    {
        byte frame = 0;
        thread.MarkStack(ref frame);
        thread.Records = true;
        CurrentThread.Value = thread;
        try
        {
            Perform(thread);
        }
        catch (ExecutionAbandonedException)
        {
            thread.Records = false;
        }
        finally
        {
            CurrentThread.Value = null;
        }
    }

    private void Perform(LogicalThread thread)
    {
        try
        {
            _bodies[thread.Id]();
        }
        catch (Exception exception) when (Failures.IsOfChecker(exception))
        {
            EndCheck(exception);
            return;
        }
        catch (Exception exception) when (Failures.IsOfLoading(exception))
        {
            EndCheck(new UnsupportedConstructException($"Code of {thread.Name} cannot be loaded: {exception.Message}"));
            return;
        }
        catch (Exception exception) when (exception is not ExecutionAbandonedException)
        {
            thread.Fail(Failures.Describe(thread.Name, exception));
            return;
        }
        thread.Perform(run => run.End(thread.Id));
    }
}
