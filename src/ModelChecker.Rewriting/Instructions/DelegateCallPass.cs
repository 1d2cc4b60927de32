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
        var marker = PassTokens(emission, method);
        emission.KeepOperation();
        CallResults.Adopt(emission, method, hasToken: false);
        CallResults.ReceiveFrom(emission, method, marker);
        return true;
    }

    /// <summary>Leaves the tokens for the method behind the delegate. Its marker is left in the local that is returned.</summary>
    private static VariableDefinition PassTokens(Emission emission, MethodReference method)
    {
        var marker = emission.Frame.Temporary(emission.Frame.Method.Module.TypeSystem.Int32, -1);
        RewrittenCallPass.PassTokens(emission);
        var arguments = new SpilledArguments(emission, method);
        emission.Emit(OpCodes.Dup);
        emission.Emit(method.Parameters.Count);
        emission.Call(TokenHookMethods.SealForDelegate);
        emission.Emit(OpCodes.Stloc, marker);
        if (LentAddresses.Lends(method))
            LentAddresses.Lend(emission, arguments);
        arguments.PutBack();
        return marker;
    }
}
