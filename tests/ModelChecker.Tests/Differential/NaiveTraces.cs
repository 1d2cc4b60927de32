using System.Globalization;

namespace SafePublication.ModelChecker.Tests;

/// <summary>All traces of one thread: every load is given every value that its location could ever hold.</summary>
internal sealed class NaiveTraces(int thread, IReadOnlyList<Op> operations, Func<string, IEnumerable<string>> valuesOf)
{
    private readonly List<NaiveEvent> _events = [];
    private readonly Dictionary<string, (string Value, NaiveEvent Load)> _registers = [];

    /// <summary>Calls back for every trace with its events and registers.</summary>
    public void ForEach(Action<IReadOnlyList<NaiveEvent>, IReadOnlyDictionary<string, string>> use) => Go(0, () =>
        use([.. _events], _registers.ToDictionary(entry => entry.Key, entry => entry.Value.Value)));

    private void Go(int next, Action done)
    {
        if (next == operations.Count)
        {
            done();
            return;
        }

        void Rest() => Go(next + 1, done);
        switch (operations[next])
        {
            case Op.Store op:
                With(Store(op.Location, op.Value) with { Releases = op.Order == MemoryOrder.Release, Publishes = op.Publishes }, Rest);
                break;
            case Op.StoreThrough op:
                With(Store(_registers[op.Reference].Value, op.Value) with { Address = _registers[op.Reference].Load }, Rest);
                break;
            case Op.Load op:
                Load(op.Register, op.Location, op.Order, null, Rest);
                break;
            case Op.LoadThrough op:
                Load(op.Register, _registers[op.Reference].Value, op.Order, _registers[op.Reference].Load, Rest);
                break;
            case Op.Fence op:
                With(new(thread, 'F', string.Empty, string.Empty) { Fence = op.Kind }, Rest);
                break;
            case Op.Exchange op:
                Interlocked(op.Register, op.Location, _ => Text(op.Value), Rest);
                break;
            case Op.Add op:
                Interlocked(op.Register, op.Location, old => (Number(old) + op.Value).ToString(CultureInfo.InvariantCulture), Rest);
                break;
            case Op.CompareExchange op:
                Interlocked(op.Register, op.Location, old => old == Text(op.Comparand) ? Text(op.Value) : null, Rest);
                break;
            default:
                throw new NotSupportedException();
        }
    }

    private void Interlocked(string register, string location, Func<string, string?> change, Action rest)
    {
        var fence = new NaiveEvent(thread, 'F', string.Empty, string.Empty) { Fence = FenceKind.Full };
        With(fence with { }, () => EachValue(location, old =>
        {
            var changed = change(old);
            var load = new NaiveEvent(thread, 'R', location, old) { IsExclusive = changed is not null };
            WithRegister(register, load, () =>
            {
                void Close() => With(fence with { }, rest);
                if (changed is null)
                    Close();
                else
                    With(new(thread, 'W', location, changed) { IsExclusive = true, Publishes = true }, Close);
            });
        }));
    }

    private void Load(string register, string location, MemoryOrder order, NaiveEvent? address, Action rest) => EachValue(location, value =>
        WithRegister(register, new(thread, 'R', location, value) { Acquires = order == MemoryOrder.Acquire, Address = address }, rest));

    private void EachValue(string location, Action<string> use)
    {
        foreach (var value in valuesOf(location))
            use(value);
    }

    private void WithRegister(string register, NaiveEvent load, Action rest)
    {
        var had = _registers.TryGetValue(register, out var before);
        _registers[register] = (load.Value, load);
        With(load, rest);
        if (had)
            _registers[register] = before;
        else
            _registers.Remove(register);
    }

    private void With(NaiveEvent added, Action rest)
    {
        _events.Add(added);
        rest();
        _events.RemoveAt(_events.Count - 1);
    }

    private NaiveEvent Store(string location, Operand value) => new(thread, 'W', location, Text(value))
    {
        Source = value.Kind == OperandKind.Register ? _registers[value.Name].Load : null,
    };

    private string Text(Operand operand) => operand.Kind switch
    {
        OperandKind.Register => _registers[operand.Name].Value,
        OperandKind.Reference => operand.Name,
        _ => operand.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
