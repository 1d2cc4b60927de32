using System.Globalization;

namespace SafePublication.ModelChecker.Tests;

/// <summary>The outcomes of a program when its operations happen one after the other in some order: sequential consistency as everybody knows it.</summary>
internal sealed class Interleavings(IReadOnlyList<IReadOnlyList<Op>> threads, IReadOnlyList<string> observed)
{
    private readonly SortedSet<string> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _memory = new() { ["P"] = "z0" };
    private readonly Dictionary<string, string> _registers = [];
    private readonly int[] _next = new int[threads.Count];

    /// <summary>True when some order of the operations leaves threads that cannot go on.</summary>
    public bool Deadlocks { get; private set; }

    public IReadOnlyCollection<string> Outcomes()
    {
        Go();
        return _outcomes;
    }

    private void Go()
    {
        var anyone = false;
        for (var thread = 0; thread < threads.Count; thread++)
        {
            if (_next[thread] == threads[thread].Count || IsBlocked(threads[thread][_next[thread]]))
                continue;
            anyone = true;
            _next[thread]++;
            Execute(thread, threads[thread][_next[thread] - 1]);
            _next[thread]--;
        }

        if (anyone)
            return;
        if (threads.Where((operations, thread) => _next[thread] < operations.Count).Any())
            Deadlocks = true;
        else
            _outcomes.Add(string.Join(", ", observed.Select(name => name.Contains(':') ? _registers[name] : Memory(name))));
    }

    private bool IsBlocked(Op operation) => operation switch
    {
        Op.Lock op => Memory(op.Location) != "0",
        Op.Await op => Memory(op.Location) != op.Value.Number.ToString(CultureInfo.InvariantCulture),
        _ => false,
    };

    private void Execute(int thread, Op operation)
    {
        string Key(string register) => $"{thread}:{register}";
        string Text(Operand operand) => operand.Kind switch
        {
            OperandKind.Register => _registers[Key(operand.Name)],
            OperandKind.Reference => operand.Name,
            _ => operand.Number.ToString(CultureInfo.InvariantCulture),
        };
        switch (operation)
        {
            case Op.Store op:
                Set(_memory, op.Location, Text(op.Value), Go);
                break;
            case Op.StoreThrough op:
                Set(_memory, _registers[Key(op.Reference)], Text(op.Value), Go);
                break;
            case Op.Load op:
                Set(_registers, Key(op.Register), Memory(op.Location), Go);
                break;
            case Op.LoadThrough op:
                Set(_registers, Key(op.Register), Memory(_registers[Key(op.Reference)]), Go);
                break;
            case Op.Lock op:
                Set(_memory, op.Location, "1", Go);
                break;
            case Op.Unlock op:
                Set(_memory, op.Location, "0", Go);
                break;
            case Op.Await op:
                Set(_registers, Key(op.Register), Memory(op.Location), Go);
                break;
            case Op.Exchange op:
                Change(op.Location, Key(op.Register), Text(op.Value));
                break;
            case Op.Add op:
                Change(op.Location, Key(op.Register), (long.Parse(Memory(op.Location), CultureInfo.InvariantCulture) + op.Value).ToString(CultureInfo.InvariantCulture));
                break;
            case Op.CompareExchange op:
                Change(op.Location, Key(op.Register), Memory(op.Location) == Text(op.Comparand) ? Text(op.Value) : Memory(op.Location));
                break;
            default:
                Go();
                break;
        }
    }

    private string Memory(string location) => _memory.GetValueOrDefault(location, "0");

    private void Change(string location, string register, string value) =>
        Set(_registers, register, Memory(location), () => Set(_memory, location, value, Go));

    // Sets, goes on, and takes it back.
    private static void Set(Dictionary<string, string> table, string key, string value, Action goOn)
    {
        var had = table.TryGetValue(key, out var before);
        table[key] = value;
        goOn();
        if (had)
            table[key] = before!;
        else
            table.Remove(key);
    }
}
