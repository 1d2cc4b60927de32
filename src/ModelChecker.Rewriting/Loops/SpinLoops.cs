using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>
/// A loop may be a spin loop when no turn of it leaves anything to the next but what it stored in shared memory: no local that matters and is read
/// before it is written in the same turn, and no effect of code that is not rewritten.
/// </summary>
internal static class SpinLoops
{
    public static bool HaveUnseenEffect(InstructionGroup[] body, MethodFrame frame) => Array.Exists(body, group => HasUnseenEffect(group, frame));

    public static bool CarryNothing(InstructionGroup[] body, MethodFrame frame, IdleLocals idle, Func<int, IEnumerable<int>> targets)
    {
        var uses = new LocalUses(body, frame);
        var places = Enumerable.Range(0, body.Length).Where(group => !IsSpinner(body[group], frame)).ToList();
        var changed = places.Select(uses.Changed).OfType<object>().Where(variable => !idle.Contains(variable)).ToHashSet();
        var flow = new TurnFlow(body, uses, targets);
        return !places.Exists(group => uses.Read(group) is { } read && changed.Contains(read) && !flow.WrittenBefore(group).Contains(read));
    }

    /// <summary>
    /// True when a turn calls nothing but getters of automatic properties and makes nothing but tuples, so that its plain loads may be merged with those
    /// of the next turn.
    /// </summary>
    public static bool OnlyLoad(InstructionGroup[] body, MethodFrame frame) =>
        body.Select(group => group.Operation.Operand).OfType<MethodReference>().All(method => MakesTuple(method) || IsOfAutoProperty(frame.Module.Resolve(method)));

    private static bool MakesTuple(MethodReference method) =>
        method.Name == ".ctor" && method.DeclaringType.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static bool IsOfAutoProperty(MethodDefinition? method) => method is { IsGetter: true, IsVirtual: false }
        && method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    /// <summary>Whether an instruction may load or store shared memory, itself or in a method that it calls.</summary>
    public static bool MayPerformEvents(InstructionGroup group, MethodFrame frame) => group.Operation.Operand switch
    {
        MethodReference method => frame.Module.Program.IsRewritten(method.DeclaringType) || HookTable.Instance.Find(method) is { PerformsEvents: true } || IsOfSharedObject(method),
        FieldReference => true,
        _ => group.Operation.OpCode.Name is var name && (name.StartsWith("ldelem", StringComparison.Ordinal) || name.StartsWith("stelem", StringComparison.Ordinal)
            || name.StartsWith("ldind", StringComparison.Ordinal) || name.StartsWith("stind", StringComparison.Ordinal) || group.Code is Code.Ldobj or Code.Stobj or Code.Initobj),
    };

    /// <summary>A spinner only counts its own turns, which matters to nobody when it is asked for nothing else.</summary>
    private static bool IsSpinner(InstructionGroup group, MethodFrame frame) =>
        group.Operation.Operand is VariableDefinition { VariableType.FullName: "System.Threading.SpinWait" } spinner
        && frame.Method.Body.Instructions.Where(each => each.Operand == spinner).All(each => each.OpCode.Code == Code.Stloc || IsSpun(each, frame));

    private static bool IsSpun(Instruction use, MethodFrame frame) =>
        use.OpCode.Code == Code.Ldloca && StackUse.Of(frame.Stacks, use) is { By: var by } && (by.OpCode.Code == Code.Initobj || IsSpin(by));

    private static bool IsSpin(Instruction call) =>
        call.Operand is MethodReference { DeclaringType.FullName: "System.Threading.SpinWait", Name: nameof(SpinWait.SpinOnce) or nameof(SpinWait.Reset) };

    private static bool HasUnseenEffect(InstructionGroup group, MethodFrame frame) => group.Operation.Operand switch
    {
        MethodReference method => !frame.Module.Program.IsRewritten(method.DeclaringType) && HookTable.Instance.Find(method) is null && !IsSeen(method),
        FieldReference field => group.Code is Code.Stfld or Code.Stsfld && GeneratedTypes.IsStateMachine(field.DeclaringType),
        _ => false,
    };

    /// <summary>
    /// A library method that keeps no state of its own: one of a collection that is taken as a whole or of a channel performs its events, and one that
    /// computes a value or gives a part of a modelled object has no effect. A spinner's members tell how often it spun.
    /// </summary>
    private static bool IsSeen(MethodReference method) => method.DeclaringType.GetElementType() is var type
        && (IsOfSharedObject(method) || MakesTuple(method) || PureTypes.IsOfValues(type)
            || (method.Name.StartsWith("get_", StringComparison.Ordinal) && type.Name != nameof(SpinWait) && HookTable.Instance.IsHarmless(method)));

    private static bool IsOfSharedObject(MethodReference method) => method.DeclaringType.GetElementType() is var type
        && ((PureTypes.IsWhole(type) && method.HasThis && method.Name != ".ctor")
            || type.FullName is "System.Threading.Channels.Channel`2" or "System.Threading.Channels.ChannelReader`1" or "System.Threading.Channels.ChannelWriter`1");
}
