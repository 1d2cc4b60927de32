using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Loads, stores and addresses of instance fields.</summary>
internal sealed class FieldAccessPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not FieldReference field || !IsInstanceAccess(emission.Group.Code))
            return false;
        var type = GenericContext.FieldType(field);
        if (type is ByReferenceType && emission.Group.Code == Code.Stfld)
            emission.Frame.Module.Program.Report.Note(emission.Frame.Method, $"which load the address in {SharedFields.NameOf(field)} came from is not followed");
        if (!SharedFields.MayBeShared(emission, field, type))
            return false;
        return emission.Group.Code switch
        {
            Code.Ldfld => TryLoad(emission, field, type),
            Code.Stfld => TryStore(emission, field, type),
            _ => TryTakeAddress(emission, field, type),
        };
    }

    private static bool IsInstanceAccess(Code code) => code is Code.Ldfld or Code.Stfld or Code.Ldflda;

    private static bool TryLoad(Emission emission, FieldReference field, TypeReference type)
    {
        switch (emission.Kind(1))
        {
            case StackKind.Reference:
                emission.Emit(OpCodes.Dup);
                emission.Emit(OpCodes.Ldflda, field);
                HookCalls.Load(emission, type, emission.Depth(1), SharedFields.Site(emission, field));
                return true;
            case StackKind.Address when KeptTokens.IsPart(emission):
                StackCells.LoadPart(emission, field, type);
                return true;
            case StackKind.Address:
                emission.Emit(OpCodes.Ldflda, field);
                HookCalls.LoadAt(emission, type, emission.Depth(1), SharedFields.Site(emission, field));
                return true;
            case StackKind.LocalAddress when StackKinds.Of(type).MayCarryReference():
                StackCells.LoadField(emission, field, type);
                return true;
            case StackKind.Value when StackKinds.Of(type).MayCarryReference():
                return StackCells.TryLoadFieldOfValue(emission, field, type);
            default:
                return false;
        }
    }

    private static bool TryStore(Emission emission, FieldReference field, TypeReference type)
    {
        if (emission.Kind(2) == StackKind.LocalAddress && StackKinds.Of(type).MayCarryReference())
        {
            StackCells.StoreField(emission, field, type);
            return true;
        }
        if (emission.Kind(2) is not (StackKind.Reference or StackKind.Address))
            return false;
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        if (emission.Kind(2) == StackKind.Reference)
            emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldflda, field);
        emission.Emit(OpCodes.Ldloc, value);
        var site = SharedFields.Site(emission, field);
        if (emission.Kind(2) == StackKind.Reference)
            HookCalls.Store(emission, type, site);
        else
            HookCalls.StoreAt(emission, type, site);
        return true;
    }

    private static bool TryTakeAddress(Emission emission, FieldReference field, TypeReference type)
    {
        if (emission.Kind(1) != StackKind.Reference)
            return false;
        HookCalls.Remember(emission);
        emission.KeepOperation();
        return true;
    }
}
