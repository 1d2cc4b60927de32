using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Calls of delegates. What a lambda captured, or the object of a method, is reached through the delegate, so the delegate's token goes along
/// as that of the called object, and with it those of the arguments.
/// </summary>
internal sealed class DelegateCallPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Group.Code != Code.Callvirt || emission.Operation.Operand is not MethodReference { Name: "Invoke" } method)
            return false;
        if (emission.Frame.Module.Resolve(method) is not { DeclaringType.BaseType.FullName: "System.MulticastDelegate" })
            return false;
        PassTokens(emission, method);
        emission.KeepOperation();
        CallResults.Adopt(emission, method, hasToken: false);
        return true;
    }

    private static void PassTokens(Emission emission, MethodReference method)
    {
        RewrittenCallPass.PassTokens(emission);
        var spills = method.Parameters.Select((_, place) => emission.Frame.Temporary(GenericContext.ParameterType(method, place), place)).ToArray();
        foreach (var spill in Enumerable.Reverse(spills))
            emission.Emit(OpCodes.Stloc, spill);
        emission.Emit(OpCodes.Dup);
        emission.Emit(CallMarker.OfDelegate(method.Parameters.Count));
        emission.Call(TokenHookMethods.SealForDelegate);
        foreach (var spill in spills)
            emission.Emit(OpCodes.Ldloc, spill);
    }
}
