namespace SafePublication.ModelChecker;

/// <summary>One thread of an op list in one run.</summary>
internal sealed class OpThread(int thread, Instruction[] instructions, int registers, OpSymbols symbols, OpStores stores)
{
    private readonly long[] _values = new long[registers];
    private readonly int[] _tokens = new int[registers];
    private int _next;

    public long this[int register] => _values[register];

    public void Reset()
    {
        _next = 0;
        _values.AsSpan().Clear();
        _tokens.AsSpan().Clear();
    }

    /// <summary>Goes on until the thread is told to wait, ends or is blocked.</summary>
    public void Resume(IRun run)
    {
        while (_next < instructions.Length)
        {
            if (Execute(run, instructions[_next]) != Step.Done)
                return;
        }

        run.End(thread);
    }

    private Step Execute(IRun run, Instruction instruction)
    {
        var step = Perform(run, instruction, out var next);
        if (step == Step.Done)
            _next = next;
        return step;
    }

    private Step Perform(IRun run, Instruction instruction, out int next)
    {
        next = _next + 1;
        switch (instruction.Code)
        {
            case InstructionCode.Load:
                return Load(run, instruction, instruction.Location, 0);
            case InstructionCode.LoadThrough:
                return Load(run, instruction, symbols.LocationOf(_values[instruction.Source]), _tokens[instruction.Source]);
            case InstructionCode.Store or InstructionCode.StoreExclusive:
                return Store(run, instruction, instruction.Location, 0);
            case InstructionCode.StoreThrough:
                return Store(run, instruction, symbols.LocationOf(_values[instruction.Register]), _tokens[instruction.Register]);
            case InstructionCode.Fence:
                return run.Fence(thread, instruction.Fence, instruction.Site);
            case InstructionCode.BlockUnless:
                return _values[instruction.Register] == Operand(instruction)
                    ? Step.Done
                    : run.Spin(thread, instruction.Text, _tokens[instruction.Register]);
            case InstructionCode.JumpUnless:
                if (_values[instruction.Register] == Operand(instruction) == instruction.Negated)
                    next = instruction.Target;
                return Step.Done;
            case InstructionCode.Sum:
                (_values[instruction.Register], _tokens[instruction.Register]) = (_values[instruction.Target] + Operand(instruction), 0);
                return Step.Done;
            default:
                return run.Fail(thread, instruction.Text);
        }
    }

    private Step Load(IRun run, Instruction instruction, int location, int addressToken)
    {
        var result = run.Load(thread, new(location, instruction.Order, instruction.Site, AddressToken: addressToken));
        if (result.Step != Step.Done)
            return result.Step;
        _values[instruction.Register] = stores.Value(result.Store, location);
        _tokens[instruction.Register] = result.Token;
        return Step.Done;
    }

    private Step Store(IRun run, Instruction instruction, int location, int addressToken)
    {
        var source = instruction.Source < 0 ? 0 : _tokens[instruction.Source];
        var access = new Access(location, instruction.Order, instruction.Site, instruction.Publishes, addressToken, source);
        var result = run.Store(thread, access, instruction.Code == InstructionCode.StoreExclusive);
        if (result.Step == Step.Done)
            stores.Add(result.Store, Operand(instruction) + (instruction.Adds ? _values[instruction.Register] : 0));
        return result.Step;
    }

    private long Operand(Instruction instruction) => instruction.Source < 0 ? instruction.Value : _values[instruction.Source];
}
