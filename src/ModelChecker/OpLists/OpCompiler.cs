namespace SafePublication.ModelChecker;

/// <summary>Translates the op list of one thread into instructions.</summary>
internal sealed class OpCompiler(OpSymbols symbols, int firstSite)
{
    private readonly List<Instruction> _instructions = [];
    private readonly Dictionary<string, int> _registers = [];
    private int _site = firstSite;

    /// <summary>The thread's registers by name.</summary>
    public IReadOnlyDictionary<string, int> Registers => _registers;

    /// <summary>The first site behind this thread.</summary>
    public int NextSite => _site;

    public Instruction[] Compile(IReadOnlyList<Op> operations)
    {
        AddAll(operations);
        return [.. _instructions];
    }

    private void AddAll(IReadOnlyList<Op> operations)
    {
        foreach (var operation in operations)
        {
            Add(operation);
            _site++;
        }
    }

    private void Add(Op operation)
    {
        switch (operation)
        {
            case Op.Store op:
                Emit(With(InstructionCode.Store, op.Value) with { Location = symbols.Location(op.Location), Order = op.Order, Publishes = op.Publishes });
                break;
            case Op.Load op:
                AddLoad(op.Register, op.Location, op.Order);
                break;
            case Op.LoadThrough op:
                Emit(new(InstructionCode.LoadThrough) { Register = Register(op.Register), Source = Register(op.Reference), Order = op.Order });
                break;
            case Op.StoreThrough op:
                Emit(With(InstructionCode.StoreThrough, op.Value) with { Register = Register(op.Reference) });
                break;
            case Op.Exchange op:
                AddInterlocked(op.Register, op.Location, () => AddStoreExclusive(op.Location, op.Value, op.Register));
                break;
            case Op.Add op:
                AddInterlocked(op.Register, op.Location, () => AddStoreExclusive(op.Location, op.Value, op.Register, adds: true));
                break;
            case Op.CompareExchange op:
                AddInterlocked(op.Register, op.Location, () => AddWhen(op.Register, op.Comparand, negated: false,
                    () => AddStoreExclusive(op.Location, op.Value, op.Register)));
                break;
            case Op.Fence op:
                Emit(new(InstructionCode.Fence) { Fence = op.Kind });
                break;
            default:
                AddControl(operation);
                break;
        }
    }

    private void AddControl(Op operation)
    {
        switch (operation)
        {
            case Op.Lock op:
                AddLoad(string.Empty, op.Location, MemoryOrder.Acquire);
                AddBlockUnless(string.Empty, 0, $"the lock {op.Location} is held");
                AddStoreExclusive(op.Location, 1, string.Empty, publishes: false);
                break;
            case Op.Unlock op:
                Emit(With(InstructionCode.Store, 0) with { Location = symbols.Location(op.Location), Order = MemoryOrder.Release });
                break;
            case Op.Await op:
                AddLoad(op.Register, op.Location, op.Order);
                AddBlockUnless(op.Register, op.Value, $"{op.Location} does not get the value it waits for");
                break;
            case Op.If op:
                AddWhen(op.Register, op.Value, op.Negated, () => AddAll(op.Body));
                break;
            case Op.Sum op:
                Emit(With(InstructionCode.Sum, op.Second) with { Register = Register(op.Target), Target = Register(op.First) });
                break;
            case Op.Fail op:
                Emit(new(InstructionCode.Fail) { Text = op.Message });
                break;
            default:
                throw new ArgumentException($"There is no operation {operation.GetType().Name}.");
        }
    }

    private void AddLoad(string register, string location, MemoryOrder order) =>
        Emit(new(InstructionCode.Load) { Register = Register(register), Location = symbols.Location(location), Order = order });

    // An Interlocked operation is a full fence, its load, its exclusive store, and a full fence, which is there without a store, too.
    private void AddInterlocked(string register, string location, Action addStore)
    {
        Emit(new(InstructionCode.Fence) { Fence = FenceKind.Full });
        AddLoad(register, location, MemoryOrder.Plain);
        addStore();
        Emit(new(InstructionCode.Fence) { Fence = FenceKind.Full });
    }

    private void AddStoreExclusive(string location, Operand value, string loaded, bool adds = false, bool publishes = true) =>
        Emit(With(InstructionCode.StoreExclusive, value) with
        {
            Location = symbols.Location(location),
            Register = Register(loaded),
            Adds = adds,
            Publishes = publishes,
        });

    private void AddBlockUnless(string register, Operand value, string reason) =>
        Emit(With(InstructionCode.BlockUnless, value) with { Register = Register(register), Text = reason });

    private void AddWhen(string register, Operand value, bool negated, Action addBody)
    {
        var jump = Emit(With(InstructionCode.JumpUnless, value) with { Register = Register(register), Negated = negated });
        addBody();
        jump.Target = _instructions.Count;
    }

    private Instruction With(InstructionCode code, Operand operand) => operand.Kind switch
    {
        OperandKind.Register => new(code) { Source = Register(operand.Name) },
        OperandKind.Reference => new(code) { Value = symbols.ReferenceTo(operand.Name) },
        _ => new(code) { Value = operand.Number },
    };

    private Instruction Emit(Instruction instruction)
    {
        var placed = instruction with { Site = _site };
        _instructions.Add(placed);
        return placed;
    }

    private int Register(string name)
    {
        if (_registers.TryGetValue(name, out var number))
            return number;
        return _registers[name] = _registers.Count;
    }
}
