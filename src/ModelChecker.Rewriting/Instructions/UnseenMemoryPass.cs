using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Lists the instructions that work on memory which the checker does not see; it leaves them as they are.</summary>
internal sealed class UnseenMemoryPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (ReasonOf(emission) is { } reason)
        {
            emission.Frame.Module.Program.Report.Construct(emission.Frame.Method, emission.Operation, reason);
            if (emission.Operation.Operand is CallSite called)
                LentAddresses.BeforeIndirectCall(emission, called);
            else
                LentAddresses.LendAll(emission);
        }

        return false;
    }

    private static string? ReasonOf(Emission emission) => emission.Group.Code switch
    {
        Code.Cpobj => "copies a value between addresses unseen",
        Code.Cpblk => "copies a block of memory unseen",
        Code.Initblk => "fills a block of memory unseen",
        Code.Calli => "calls through a pointer, unseen",
        _ => IsThroughPointer(emission) ? "accesses memory through a pointer, unseen" : null,
    };

    private static bool IsThroughPointer(Emission emission)
    {
        var name = emission.Operation.OpCode.Name;
        if (name.StartsWith("ldind", StringComparison.Ordinal) || emission.Group.Code == Code.Ldobj)
            return emission.Kind(1) == StackKind.Primitive;
        if (name.StartsWith("stind", StringComparison.Ordinal) || emission.Group.Code == Code.Stobj)
            return emission.Kind(2) == StackKind.Primitive;
        return emission.Operation.Operand is FieldReference && emission.Group.Code switch
        {
            Code.Ldfld => emission.Kind(1) == StackKind.Primitive,
            Code.Stfld => emission.Kind(2) == StackKind.Primitive,
            _ => false,
        };
    }
}
