using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>
/// Whether a program disposes of an object that the runtime models, directly or by <c>using</c>. Where it does not, no use of such an object needs
/// to ask whether it is disposed of.
/// </summary>
internal static class Disposals
{
    /// <summary>Modelled objects that nobody asks whether they are disposed of.</summary>
    private static readonly string[] NeverAsked = ["System.Threading.Timer", "System.Threading.CancellationTokenRegistration"];

    public static bool AreIn(MethodDefinition method, ModuleContext module) =>
        method.HasBody && method.Body.Instructions.Any(each => each.Operand is MethodReference { Name: "Dispose" or "Close" } called && IsOfModelled(each, called, method, module));

    private static bool IsOfModelled(Instruction call, MethodReference called, MethodDefinition method, ModuleContext module) =>
        HookTable.Instance.Find(called) is not null && !NeverAsked.Contains(called.DeclaringType.FullName) && (called.DeclaringType.FullName != typeof(IDisposable).FullName || MayBeModelled(ReceiverOf(call, method), called, module));

    /// <summary>A receiver of no known type, or of one that says nothing, may be any object.</summary>
    private static bool MayBeModelled(TypeReference? receiver, MethodReference called, ModuleContext module)
    {
        if (receiver is null or GenericParameter || receiver.FullName is "System.IDisposable" or "System.Object")
            return true;
        if (NeverAsked.Contains(receiver.FullName))
            return false;
        for (var type = receiver; type is not null; type = module.Resolve(type)?.BaseType)
        {
            if (HookTable.Instance.Find(new MethodReference(called.Name, called.ReturnType, type) { HasThis = true }) is not null)
                return true;
        }

        return false;
    }

    private static TypeReference? ReceiverOf(Instruction call, MethodDefinition method) => call.Previous switch
    {
        { OpCode.Code: Code.Constrained, Operand: TypeReference type } => type,
        { Operand: VariableDefinition local } => local.VariableType,
        { Operand: ParameterDefinition parameter } => parameter.ParameterType,
        { Operand: FieldReference field } => field.FieldType,
        { OpCode.Code: >= Code.Ldloc_0 and <= Code.Ldloc_3 and var code } => method.Body.Variables[code - Code.Ldloc_0].VariableType,
        _ => null,
    };
}
