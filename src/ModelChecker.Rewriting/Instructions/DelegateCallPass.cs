using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Calls of delegates. What a lambda captured is reached through the delegate, so the delegate's token goes along as that of the lambda's
/// object, and with it those of the arguments.
/// </summary>
internal sealed class DelegateCallPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Group.Code != Code.Callvirt || emission.Operation.Operand is not MethodReference { Name: "Invoke" } method)
            return false;
        if (emission.Frame.Module.Resolve(method) is not { DeclaringType.BaseType.FullName: "System.MulticastDelegate" })
            return false;
        RewrittenCallPass.PassTokens(emission, CallMarker.OfDelegate(method.Parameters.Count));
        emission.KeepOperation();
        CallResults.Adopt(emission, method, hasToken: false);
        return true;
    }
}
