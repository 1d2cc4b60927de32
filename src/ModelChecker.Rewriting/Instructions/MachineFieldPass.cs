using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Fields of state machines are the locals of an async method or iterator: accessing them is no event, but a reference keeps its token there
/// as it would in a local. The token lies in a field beside, together with the thread it is a token of.
/// </summary>
internal sealed class MachineFieldPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Group.Code is not (Code.Ldfld or Code.Stfld)
            || emission.Operation.Operand is not FieldReference field
            || !GeneratedTypes.IsStateMachine(field.DeclaringType)
            || emission.Frame.Module.TokenFieldOf(field) is not { } token)
            return false;
        if (emission.Group.Code == Code.Ldfld)
            Load(emission, token);
        else
            Store(emission, GenericContext.FieldType(field), token);
        return true;
    }

    private static void Load(Emission emission, FieldReference token)
    {
        if (emission.Kind(1) is StackKind.Value)
        {
            emission.KeepOperation();
            return;
        }
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldfld, token);
        emission.Call(TokenHookMethods.Revive);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        emission.KeepOperation();
    }

    private static void Store(Emission emission, TypeReference type, FieldReference token)
    {
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        emission.Emit(OpCodes.Dup);
        emission.PushToken(1);
        emission.Call(TokenHookMethods.Keep);
        emission.Emit(OpCodes.Stfld, token);
        emission.Emit(OpCodes.Ldloc, value);
        emission.KeepOperation();
    }
}
