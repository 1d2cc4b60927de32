using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>
/// A loop may be a spin loop when no turn of it leaves anything to the next but what it stored in shared memory: no local that is read
/// before it is written in the same turn, and no effect of code that is not rewritten.
/// </summary>
internal static class SpinLoops
{
    public static bool CarryNothing(InstructionGroup[] body, MethodFrame frame, Func<int, IEnumerable<int>> targets)
    {
        if (body.Any(group => HasUnseenEffect(group, frame)))
            return false;
        var written = body.Where(IsWrite).Select(group => group.Operation.Operand).ToHashSet();
        var flow = new TurnFlow(body, targets);
        return !Enumerable.Range(0, body.Length).Any(
            group => IsRead(body[group]) && written.Contains(body[group].Operation.Operand) && !flow.WrittenBefore(group).Contains(body[group].Operation.Operand));
    }

    /// <summary>True when a turn calls nothing but getters of automatic properties, so that its plain loads may be merged with those of the next turn.</summary>
    public static bool OnlyLoad(InstructionGroup[] body, MethodFrame frame) =>
        body.Select(group => group.Operation.Operand).OfType<MethodReference>().All(method => IsOfAutoProperty(frame.Module.Resolve(method)));

    private static bool IsOfAutoProperty(MethodDefinition? method) => method is { IsGetter: true, IsVirtual: false }
        && method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    /// <summary>Whether an instruction may load or store shared memory, itself or in a method that it calls.</summary>
    public static bool MayPerformEvents(InstructionGroup group, MethodFrame frame) => group.Operation.Operand switch
    {
        MethodReference method => frame.Module.Program.IsRewritten(method.DeclaringType) || HookTable.Instance.Find(method) is { PerformsEvents: true },
        FieldReference => true,
        _ => group.Operation.OpCode.Name is var name && (name.StartsWith("ldelem", StringComparison.Ordinal) || name.StartsWith("stelem", StringComparison.Ordinal)
            || name.StartsWith("ldind", StringComparison.Ordinal) || name.StartsWith("stind", StringComparison.Ordinal) || group.Code is Code.Ldobj or Code.Stobj or Code.Initobj),
    };

    public static bool IsWrite(InstructionGroup group) =>
        group.Code is Code.Stloc or Code.Starg or Code.Ldloca or Code.Ldarga && !IsSpinWait(group);

    private static bool IsRead(InstructionGroup group) =>
        group.Code is Code.Ldloc or Code.Ldarg or Code.Ldloca or Code.Ldarga && !IsSpinWait(group);

    /// <summary>A spinner only counts its own turns.</summary>
    private static bool IsSpinWait(InstructionGroup group) =>
        group.Operation.Operand is VariableDefinition { VariableType.FullName: "System.Threading.SpinWait" };

    private static bool HasUnseenEffect(InstructionGroup group, MethodFrame frame) => group.Operation.Operand switch
    {
        MethodReference method => !frame.Module.Program.IsRewritten(method.DeclaringType) && HookTable.Instance.Find(method) is null,
        FieldReference field => group.Code is Code.Stfld or Code.Stsfld && GeneratedTypes.IsStateMachine(field.DeclaringType),
        _ => false,
    };
}
