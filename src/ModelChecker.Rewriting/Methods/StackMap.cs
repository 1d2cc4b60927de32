using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>The kinds on the evaluation stack before each instruction of a method, by one forward walk over its code.</summary>
internal sealed class StackMap
{
    private readonly Dictionary<Instruction, StackKind[]> _before = [];
    private readonly StackEffect _effect;

    public StackMap(MethodDefinition method)
    {
        _effect = new StackEffect(method);
        EnterHandlers(method.Body);
        Walk(method.Body);
    }

    /// <summary>Bottom first. Code that nothing reaches has an empty stack.</summary>
    public StackKind[] Before(Instruction instruction) => _before.GetValueOrDefault(instruction, []);

    /// <summary>The number of slots that an instruction takes from the stack.</summary>
    public int Takes(Instruction instruction) => _effect.Pops(instruction);

    private void EnterHandlers(MethodBody body)
    {
        foreach (var handler in body.ExceptionHandlers)
        {
            if (handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter)
                _before[handler.HandlerStart] = [StackKind.Reference];
            if (handler.FilterStart is not null)
                _before[handler.FilterStart] = [StackKind.Reference];
        }
    }

    private void Walk(MethodBody body)
    {
        List<StackKind> stack = [];
        foreach (var instruction in body.Instructions)
        {
            if (_before.TryGetValue(instruction, out var known))
                stack = [.. known];
            else
                _before[instruction] = [.. stack];
            _effect.Apply(instruction, stack);
            Branch(instruction, stack);
        }
    }

    private void Branch(Instruction instruction, List<StackKind> stack)
    {
        if (instruction.Operand is Instruction target)
            _before.TryAdd(target, [.. stack]);
        else if (instruction.Operand is Instruction[] targets)
            Array.ForEach(targets, each => _before.TryAdd(each, [.. stack]));
        if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            stack.Clear();
    }
}
