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
        var types = emission.Frame.Method.Module.TypeSystem;
        var arguments = new SpilledArguments(emission, method);
        var (called, parts) = (emission.Frame.Temporary(method.DeclaringType, -1), emission.Frame.Temporary(new ArrayType(emission.Frame.Module.TypeOfDelegate), -1));
        var (turn, marker) = (emission.Frame.Temporary(types.Int32, -1), emission.Frame.Temporary(types.Int32, -2));
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Stloc, called);
        emission.Call(TokenHookMethods.Parts);
        emission.Emit(OpCodes.Stloc, parts);
        emission.Emit(0);
        emission.Emit(OpCodes.Stloc, turn);
        CallEach(emission, method, new(arguments, called, parts, turn, marker));
        return true;
    }

    /// <summary>A delegate of several methods calls them one after the other with the same arguments, and returns what the last one does.</summary>
    private static void CallEach(Emission emission, MethodReference method, DelegateCall call)
    {
        var again = Instruction.Create(OpCodes.Ldloc, call.Called);
        var result = GenericContext.ReturnType(method) is { MetadataType: not MetadataType.Void } type ? emission.Frame.Temporary(type, -3) : null;
        emission.Emit(again);
        emission.Emit(OpCodes.Ldloc, call.Parts);
        emission.Emit(OpCodes.Ldloc, call.Turn);
        emission.Call(TokenHookMethods.Part);
        emission.Emit(OpCodes.Castclass, method.DeclaringType);
        PassTokens(emission, method, call);
        emission.KeepOperation();
        if (result is not null)
            emission.Emit(OpCodes.Stloc, result);
        emission.Emit(OpCodes.Ldloc, call.Parts);
        emission.Emit(OpCodes.Ldloc, call.Turn);
        emission.Emit(1);
        emission.Emit(OpCodes.Add);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Stloc, call.Turn);
        emission.Call(TokenHookMethods.HasPart);
        emission.Emit(Instruction.Create(OpCodes.Brtrue, again));
        if (result is not null)
            emission.Emit(OpCodes.Ldloc, result);
        CallResults.Adopt(emission, method, hasToken: false);
        CallResults.ReceiveFrom(emission, method, call.Marker);
    }

    /// <summary>Stack: the delegate. Leaves it and the arguments, and their tokens for the method behind it.</summary>
    private static void PassTokens(Emission emission, MethodReference method, DelegateCall call)
    {
        RewrittenCallPass.PassTokens(emission);
        emission.Emit(OpCodes.Dup);
        emission.Emit(method.Parameters.Count);
        emission.Call(TokenHookMethods.SealForDelegate);
        emission.Emit(OpCodes.Stloc, call.Marker);
        if (LentAddresses.Lends(method))
            LentAddresses.Lend(emission, call.Arguments);
        call.Arguments.PutBack();
    }

    /// <summary>The locals of one call.</summary>
    /// <param name="Arguments">The arguments.</param>
    /// <param name="Called">The delegate.</param>
    /// <param name="Parts">The delegates that it calls, if they are several.</param>
    /// <param name="Turn">Which of them is called.</param>
    /// <param name="Marker">The marker of the method that was called last.</param>
    private sealed record DelegateCall(SpilledArguments Arguments, VariableDefinition Called, VariableDefinition Parts, VariableDefinition Turn, VariableDefinition Marker);
}
