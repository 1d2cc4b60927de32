using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Calls from rewritten code to rewritten code: the tokens of the arguments go along, that of the result comes back.</summary>
internal sealed class RewrittenCallPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not MethodReference method || emission.Group.Code is not (Code.Call or Code.Callvirt or Code.Newobj))
            return false;
        if (!emission.Frame.Module.Program.IsRewritten(method.DeclaringType) || emission.Frame.Module.Resolve(method) is { IsPInvokeImpl: true })
            return false;
        PassTokens(emission, CallMarker.Of(method));
        if (StructCreation.TryMakeOfProgram(emission, method))
            return true;
        LentAddresses.BeforeInterfaceCall(emission, method);
        emission.KeepOperation();
        if (emission.Group.Code == Code.Newobj)
            CallResults.Adopt(emission, method, hasToken: false);
        else
            CallResults.Receive(emission, method);
        return true;
    }

    /// <summary>Leaves the tokens of the receiver and the arguments for the method with this marker.</summary>
    public static void PassTokens(Emission emission, int marker)
    {
        PassTokens(emission);
        emission.Emit(marker);
        emission.Call(TokenHookMethods.Seal);
    }

    /// <summary>Leaves the tokens; for whom is still to be said.</summary>
    public static void PassTokens(Emission emission)
    {
        var arguments = StackEffect.ArgumentsOf(emission.Operation);
        var first = emission.Group.Code == Code.Newobj ? 1 : 0;
        for (var i = 0; i < arguments; i++)
        {
            if (!emission.Kind(arguments - i).MayCarryReference())
                continue;
            emission.Emit(i + first);
            emission.PushToken(arguments - i);
            emission.Call(TokenHookMethods.Pass);
        }
    }
}
