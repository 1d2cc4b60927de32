using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// Which instruction computed a stack slot. Control must come to the use through that instruction alone: where two ways meet, nothing is said.
/// </summary>
internal sealed class Origins
{
    private readonly StackMap _stacks;
    private readonly Dictionary<Instruction, int> _places = [];
    private readonly List<(int From, int To)> _jumps = [];

    public Origins(MethodBody body, StackMap stacks)
    {
        _stacks = stacks;
        foreach (var instruction in body.Instructions)
            _places[instruction] = _places.Count;
        foreach (var instruction in body.Instructions)
            AddJumps(_places[instruction], instruction.Operand);
        foreach (var handler in body.ExceptionHandlers)
        {
            _jumps.Add((_places[handler.TryStart], _places[handler.HandlerStart]));
            if (handler.FilterStart is not null)
                _jumps.Add((_places[handler.TryStart], _places[handler.FilterStart]));
        }
    }

    /// <summary>The instruction that computed a slot, looked for through locals, copies and casts; null when it cannot be told.</summary>
    /// <param name="use">The instruction before which the slot is looked at.</param>
    /// <param name="depth">The slot, from the bottom.</param>
    public Instruction? Of(Instruction use, int depth)
    {
        var origin = Last(use, instruction => Writes(instruction, depth));
        return origin switch
        {
            null => null,
            { OpCode.Code: Code.Ldloc, Operand: VariableDefinition local } => Stored(origin, local),
            { OpCode.Code: Code.Dup or Code.Castclass or Code.Isinst } => Of(origin, _stacks.Before(origin).Length - 1),
            _ => origin,
        };
    }

    private Instruction? Stored(Instruction load, VariableDefinition local) =>
        Last(load, instruction => instruction.OpCode.Code is Code.Stloc or Code.Ldloca && instruction.Operand == local) is { OpCode.Code: Code.Stloc } store
            ? Of(store, _stacks.Before(store).Length - 1)
            : null;

    /// <summary>The nearest instruction above that does something; null when control can come to the use without it.</summary>
    private Instruction? Last(Instruction use, Func<Instruction, bool> does)
    {
        var last = use.Previous;
        while (last is not null && !does(last))
            last = last.Previous;
        if (last is null)
            return null;
        var (from, to) = (_places[last], _places[use]);
        return _jumps.Exists(jump => jump.To > from && jump.To <= to && (jump.From <= from || jump.From > to)) ? null : last;
    }

    private bool Writes(Instruction instruction, int depth) =>
        _stacks.Before(instruction).Length - _stacks.Takes(instruction) <= depth && instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0;

    private void AddJumps(int from, object operand)
    {
        if (operand is Instruction target)
            _jumps.Add((from, _places[target]));
        else if (operand is Instruction[] targets)
            _jumps.AddRange(targets.Select(each => (from, _places[each])));
    }
}
