using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Every other instruction: it stays as it is, and the tokens of the values that it moves move along.</summary>
internal sealed class ShadowPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        switch (emission.Group.Code)
        {
            case Code.Ldloc or Code.Ldarg or Code.Ldloca or Code.Ldarga:
                FromVariable(emission);
                break;
            case Code.Stloc or Code.Starg:
                ToVariable(emission);
                break;
            case Code.Dup:
                emission.KeepOperation();
                Move(emission, emission.Depth(1), emission.Stack.Length, emission.Kind(1));
                break;
            case Code.Newarr:
                emission.KeepOperation();
                emission.ClearToken(emission.Depth(1));
                HookCalls.Remember(emission);
                break;
            case Code.Ret:
                Return(emission);
                break;
            default:
                Other(emission);
                break;
        }
        return true;
    }

    private static void FromVariable(Emission emission)
    {
        emission.KeepOperation();
        var depth = emission.Stack.Length;
        if (StackCells.Has(emission.Frame, emission.Operation.Operand))
        {
            if (IsAddress(emission) && ReadOnlyReceivers.ConstructorOf(emission) is { } made)
                emission.Frame.Constructed[made] = (VariableDefinition)emission.Operation.Operand;
            StackCells.Read(emission);
            return;
        }
        if (!VariableKind(emission).MayCarryReference())
        {
            if (IsAddress(emission))
                emission.ClearToken(depth);
            return;
        }
        var shadow = emission.Frame.Shadows.Of(emission.Operation.Operand);
        emission.Emit(OpCodes.Ldloc, shadow);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(depth));
        if (IsAddress(emission) && !IsAwaiter(emission) && !ReadOnlyReceivers.Is(emission))
            Forget(emission, shadow);
        if (IsAddress(emission) && ReadOnlyReceivers.ConstructorOf(emission) is { } constructor)
            emission.Frame.Constructed[constructor] = (VariableDefinition)emission.Operation.Operand;
    }

    private static bool IsAwaiter(Emission emission) =>
        emission.Operation.Operand is VariableDefinition { VariableType: var type } && ReadOnlyReceivers.IsAwaiter(type);

    /// <summary>Whatever is done through the address may replace the value.</summary>
    private static void Forget(Emission emission, VariableDefinition shadow)
    {
        emission.Emit(0);
        emission.Emit(OpCodes.Stloc, shadow);
    }

    private static bool IsAddress(Emission emission) => emission.Group.Code is Code.Ldloca or Code.Ldarga;

    private static StackKind VariableKind(Emission emission) => emission.Operation.Operand switch
    {
        VariableDefinition variable => StackKinds.Of(variable.VariableType),
        ParameterDefinition parameter => StackKinds.Of(parameter.ParameterType),
        _ => StackKind.Primitive,
    };

    private static void ToVariable(Emission emission)
    {
        emission.KeepOperation();
        if (!VariableKind(emission).MayCarryReference())
            return;
        if (StackCells.Has(emission.Frame, emission.Operation.Operand))
        {
            StackCells.Write(emission);
            return;
        }
        emission.PushToken(1);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Of(emission.Operation.Operand));
    }

    private static void Move(Emission emission, int from, int to, StackKind kind)
    {
        if (!kind.MayCarryReference())
            return;
        emission.Emit(OpCodes.Ldloc, emission.Frame.Shadows.Slot(from));
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(to));
    }

    private static void Return(Emission emission)
    {
        if (emission.Kind(1).MayCarryReference())
        {
            emission.PushToken(1);
            emission.Emit(CallMarker.Of(emission.Frame.Method));
            emission.Call(TokenHookMethods.Return);
        }
        emission.KeepOperation();
    }

    /// <summary>Casts and addresses of fields keep the slot and with it the token; whatever else is pushed is new.</summary>
    private static void Other(Emission emission)
    {
        var operation = emission.Operation.OpCode;
        emission.KeepOperation();
        if (operation.Code == Code.Calli)
            emission.ClearToken(emission.Depth(StackEffect.ArgumentsOf(emission.Operation)));
        if (operation.StackBehaviourPush is not (StackBehaviour.Push1 or StackBehaviour.Pushi or StackBehaviour.Pushref))
            return;
        if (operation.StackBehaviourPop == StackBehaviour.Pop0)
            emission.ClearToken(emission.Stack.Length);
    }
}
