using System.Text;

namespace SafePublication.ModelChecker;

/// <summary>A program written as op lists, one for each thread.</summary>
public sealed class OpListProgram : IProgram, IProgramNames
{
    private readonly OpSymbols _symbols = new();
    private readonly List<OpThread> _threads = [];
    private readonly OpStores _stores;
    private readonly List<(OpThread? Thread, int Number)> _observed = [];
    private readonly StringBuilder _outcome = new();
    private int _nextSite = 1;

    /// <summary>Creates a program.</summary>
    /// <param name="threads">The operations of each thread.</param>
    /// <param name="observed">What makes the outcome: registers as <c>thread:register</c>, locations by name (their last store).</param>
    /// <param name="initial">The initial values of locations; all others start as 0.</param>
    public OpListProgram(
        IReadOnlyList<IReadOnlyList<Op>> threads, IReadOnlyList<string> observed, IReadOnlyDictionary<string, Operand>? initial = null)
    {
        var compiled = threads.Select(Compile).ToList();
        foreach (var name in observed.Where(name => !name.Contains(':')))
            _symbols.Location(name);
        _stores = new(threads.Count, InitialValues(initial ?? new Dictionary<string, Operand>()));
        for (var thread = 0; thread < compiled.Count; thread++)
            _threads.Add(new(thread, compiled[thread].Instructions, compiled[thread].Registers.Count, _symbols, _stores));
        foreach (var name in observed)
            _observed.Add(Observe(name, [.. compiled.Select(thread => thread.Registers)]));
    }

    /// <summary>Says whether an outcome is forbidden, and why; by default none is.</summary>
    public Func<string, string?> Forbids { get; init; } = static _ => null;

    /// <summary>The number of operations: the sites are numbered from 1 on, thread by thread.</summary>
    public int Sites => _nextSite - 1;

    /// <inheritdoc/>
    public int ThreadCount => _threads.Count;

    /// <inheritdoc/>
    public IProgramNames Names => this;

    /// <inheritdoc/>
    public void Execute(IRun run)
    {
        foreach (var thread in _threads)
            thread.Reset();
        while (run.TryNext(out var next))
            _threads[next].Resume(run);
    }

    /// <inheritdoc/>
    public Judgement Judge(IRun run)
    {
        _outcome.Clear();
        foreach (var (thread, number) in _observed)
        {
            var value = thread?[number] ?? _stores.Value(run.LastStore(number), number);
            _outcome.Append(_outcome.Length == 0 ? string.Empty : ", ").Append(_symbols.Format(value));
        }

        var outcome = _outcome.ToString();
        return new(outcome, Forbids(outcome));
    }

    string IProgramNames.Location(long location) => _symbols.NameOf((int)location);

    string IProgramNames.Value(EventId store, long location) => _symbols.Format(_stores.Value(store, location));

    string IProgramNames.Site(int site) => site > 0 ? $"operation {site}" : string.Empty;

    string IProgramNames.Thread(int thread) => $"T{thread}";

    private (Instruction[] Instructions, IReadOnlyDictionary<string, int> Registers) Compile(IReadOnlyList<Op> operations)
    {
        var compiler = new OpCompiler(_symbols, _nextSite);
        var instructions = compiler.Compile(operations);
        _nextSite = compiler.NextSite;
        return (instructions, compiler.Registers);
    }

    private long[] InitialValues(IReadOnlyDictionary<string, Operand> initial)
    {
        foreach (var (location, operand) in initial)
        {
            _symbols.Location(location);
            if (operand.Kind == OperandKind.Reference)
                _symbols.Location(operand.Name);
        }

        var values = new long[_symbols.Locations];
        foreach (var (location, operand) in initial)
            values[_symbols.Location(location)] = operand.Kind == OperandKind.Reference ? _symbols.ReferenceTo(operand.Name) : operand.Number;
        return values;
    }

    private (OpThread? Thread, int Number) Observe(string name, IReadOnlyDictionary<string, int>[] registers)
    {
        if (name.Split(':') is not [var thread, var register])
            return (null, _symbols.Location(name));
        var number = int.Parse(thread, System.Globalization.CultureInfo.InvariantCulture);
        return registers[number].TryGetValue(register, out var place)
            ? (_threads[number], place)
            : throw new ArgumentException($"Thread {number} has no register '{register}'.");
    }
}
