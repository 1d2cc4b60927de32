using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>The new code of one instruction group, in order, with what every pass needs to write it.</summary>
internal sealed class Emission(MethodFrame frame, InstructionGroup group)
{
    private readonly List<Instruction> _code = [];

    public MethodFrame Frame { get; } = frame;

    public InstructionGroup Group { get; } = group;

    public Instruction Operation => Group.Operation;

    /// <summary>The kinds on the stack before the operation, bottom first.</summary>
    public StackKind[] Stack { get; } = frame.Stacks.Before(group.Head);

    public IReadOnlyList<Instruction> Code => _code;

    /// <summary>The depth of the slot that lies this far below the top: 1 is the top itself.</summary>
    public int Depth(int fromTop) => Stack.Length - fromTop;

    public StackKind Kind(int fromTop) => fromTop <= Stack.Length ? Stack[^fromTop] : StackKind.Primitive;

    public void Emit(OpCode code) => _code.Add(Instruction.Create(code));

    public void Emit(OpCode code, TypeReference type) => _code.Add(Instruction.Create(code, type));

    public void Emit(OpCode code, FieldReference field) => _code.Add(Instruction.Create(code, field));

    public void Emit(OpCode code, VariableDefinition variable) => _code.Add(Instruction.Create(code, variable));

    public void Emit(int constant) => _code.Add(Instruction.Create(OpCodes.Ldc_I4, constant));

    public void Call(MethodReference method) => _code.Add(Instruction.Create(OpCodes.Call, method));

    public void Call(MethodInfo hook, params TypeReference[] arguments) => Call(Frame.Module.Import(hook, arguments));

    /// <summary>The group as it was, prefixes included.</summary>
    public void KeepOperation()
    {
        foreach (var prefix in Group.Prefixes)
            _code.Add(Copy(prefix));
        _code.Add(Copy(Operation));
    }

    public void Emit(Instruction instruction) => _code.Add(instruction);

    /// <summary>Pushes the token of a stack slot, or none for a slot that cannot carry a reference.</summary>
    public void PushToken(int fromTop)
    {
        if (Kind(fromTop).MayCarryReference())
            Emit(OpCodes.Ldloc, Frame.Shadows.Slot(Depth(fromTop)));
        else
            Emit(0);
    }

    /// <summary>Pushes the address of the shadow at a depth: the hook reads the base's token there and leaves the result's.</summary>
    public void PushTokenAddress(int depth) => Emit(OpCodes.Ldloca, Frame.Shadows.Slot(depth));

    public void ClearToken(int depth)
    {
        Emit(0);
        Emit(OpCodes.Stloc, Frame.Shadows.Slot(depth));
    }

    public static Instruction Copy(Instruction original)
    {
        var copy = Instruction.Create(OpCodes.Nop);
        copy.OpCode = original.OpCode;
        copy.Operand = original.Operand;
        return copy;
    }
}
