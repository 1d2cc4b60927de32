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
        if (emission.Group.Code is not (Code.Ldfld or Code.Stfld or Code.Ldflda) || TokenOf(emission, emission.Operation) is not { } token)
            return false;
        if (emission.Group.Code == Code.Stfld)
            Store(emission, GenericContext.FieldType((FieldReference)emission.Operation.Operand), token);
        else if (emission.Kind(1) is not StackKind.Value)
            Read(emission, token);
        emission.KeepOperation();
        return true;
    }

    /// <summary>The field beside the one that an instruction accesses; null for any other instruction.</summary>
    public static FieldReference? TokenOf(Emission emission, Instruction access) =>
        access.Operand is FieldReference field && GeneratedTypes.IsStateMachine(field.DeclaringType) ? emission.Frame.Module.TokenFieldOf(field) : null;

    private static void Read(Emission emission, FieldReference token)
    {
        if (emission.Group.Code == Code.Ldflda)
            KeptTokens.TakeAddress(emission, token);
        KeptTokens.Read(emission, token, emission.Depth(1));
    }

    private static void Store(Emission emission, TypeReference type, FieldReference token)
    {
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        KeptTokens.Write(emission, token);
        emission.Emit(OpCodes.Ldloc, value);
    }
}
