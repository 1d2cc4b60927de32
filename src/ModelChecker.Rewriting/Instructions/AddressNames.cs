using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The name of the field whose address a call such as <c>Volatile.Read(ref _flag)</c> is given, for the witness.</summary>
internal static class AddressNames
{
    private const int Reach = 8;

    /// <summary>The name of the field that a lock was loaded from.</summary>
    public static string? OfLock(Emission emission)
    {
        var instruction = emission.Operation.Previous;
        for (var i = 0; i < Reach && instruction is not null; i++, instruction = instruction.Previous)
        {
            if (instruction is { OpCode.Code: Code.Ldfld or Code.Ldsfld, Operand: FieldReference field })
                return SharedFields.NameOf(field);
        }
        return null;
    }

    /// <summary>Looks back over the few instructions that compute the other arguments. Null when there is no field among them.</summary>
    public static string? Of(Emission emission)
    {
        var instruction = emission.Operation.Previous;
        for (var i = 0; i < Reach && instruction is not null; i++, instruction = instruction.Previous)
        {
            if (instruction is { OpCode.Code: Code.Ldflda or Code.Ldsflda, Operand: FieldReference field })
                return SharedFields.NameOf(field);
            if (instruction is { OpCode.Code: Code.Ldelema, Operand: TypeReference element })
                return $"{GeneratedTypes.Readable(element)}[]";
        }
        return null;
    }
}
