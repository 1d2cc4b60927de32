using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>What one instruction takes from the evaluation stack and puts on it (ECMA-335, partition III).</summary>
internal sealed class StackEffect(MethodDefinition method)
{
    public void Apply(Instruction instruction, List<StackKind> stack)
    {
        if (instruction.OpCode.StackBehaviourPop == StackBehaviour.PopAll)
        {
            stack.Clear();
            return;
        }
        if (instruction.OpCode == OpCodes.Dup)
        {
            stack.Add(stack[^1]);
            return;
        }
        var taken = Take(instruction, stack);
        Put(instruction, taken, stack);
    }

    /// <summary>The number of slots that a call takes, the receiver included.</summary>
    public static int ArgumentsOf(Instruction call)
    {
        var signature = (IMethodSignature)call.Operand;
        var receiver = signature.HasThis && !signature.ExplicitThis && call.OpCode != OpCodes.Newobj ? 1 : 0;
        var pointer = call.OpCode == OpCodes.Calli ? 1 : 0;
        return signature.Parameters.Count + receiver + pointer;
    }

    private StackKind[] Take(Instruction instruction, List<StackKind> stack)
    {
        var count = Math.Min(Pops(instruction), stack.Count);
        StackKind[] taken = [.. stack[^count..]];
        stack.RemoveRange(stack.Count - count, count);
        return taken;
    }

    /// <summary>The number of slots that an instruction takes; those that clear the stack are not asked.</summary>
    public int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Varpop when instruction.OpCode == OpCodes.Ret => IsVoid(method.ReturnType) ? 0 : 1,
        StackBehaviour.Varpop => ArgumentsOf(instruction),
        _ => 3,
    };

    private void Put(Instruction instruction, StackKind[] taken, List<StackKind> stack)
    {
        switch (instruction.OpCode.StackBehaviourPush)
        {
            case StackBehaviour.Push0:
                return;
            case StackBehaviour.Varpush:
                PutReturned(instruction, stack);
                return;
            case StackBehaviour.Pushref:
                stack.Add(Created(instruction));
                return;
            case StackBehaviour.Push1:
                stack.Add(Pushed(instruction, taken));
                return;
            case StackBehaviour.Pushi when instruction.OpCode == OpCodes.Isinst:
                stack.Add(StackKind.Reference);
                return;
            case StackBehaviour.Pushi:
                stack.Add(AddressOrInteger(instruction, taken));
                return;
            default:
                stack.Add(StackKind.Primitive);
                return;
        }
    }

    private static void PutReturned(Instruction call, List<StackKind> stack)
    {
        var returned = call.Operand is MethodReference method ? GenericContext.ReturnType(method) : ((IMethodSignature)call.Operand).ReturnType;
        if (!IsVoid(returned))
            stack.Add(StackKinds.Of(returned));
    }

    private static StackKind Created(Instruction instruction) =>
        instruction.OpCode == OpCodes.Newobj ? StackKinds.Of(((MethodReference)instruction.Operand).DeclaringType) : StackKind.Reference;

    private StackKind Pushed(Instruction instruction, StackKind[] taken) => instruction.Operand switch
    {
        VariableDefinition variable => StackKinds.Of(variable.VariableType),
        ParameterDefinition parameter => Argument(parameter),
        FieldReference field => StackKinds.Of(GenericContext.FieldType(field)),
        TypeReference type => StackKinds.Of(type),
        _ => taken.Contains(StackKind.Address) ? StackKind.Address : StackKind.Primitive,
    };

    private StackKind Argument(ParameterDefinition parameter)
    {
        var isStructReceiver = parameter == method.Body.ThisParameter && method.DeclaringType.IsValueType;
        return isStructReceiver ? StackKind.Address : StackKinds.Of(parameter.ParameterType);
    }

    private static StackKind AddressOrInteger(Instruction instruction, StackKind[] taken) => instruction.OpCode.Code switch
    {
        Code.Ldloca or Code.Ldarga => StackKind.LocalAddress,
        Code.Ldflda => taken[0] == StackKind.LocalAddress ? StackKind.LocalAddress : StackKind.Address,
        Code.Ldsflda or Code.Ldelema or Code.Unbox or Code.Refanyval => StackKind.Address,
        _ => StackKind.Primitive,
    };

    private static bool IsVoid(TypeReference type) =>
        type is IModifierType modified ? IsVoid(modified.ElementType) : type.MetadataType == MetadataType.Void;
}
