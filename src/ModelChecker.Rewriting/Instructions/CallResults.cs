using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>What a call leaves on the stack: its token, and a name for an object that may be new.</summary>
internal static class CallResults
{
    /// <summary>The result of code that is not rewritten: nothing is known of where it came from.</summary>
    public static void Adopt(Emission emission, MethodReference method, bool hasToken)
    {
        var result = ResultType(emission.Operation, method);
        if (result is null)
            return;
        if (StackKinds.Of(result).MayCarryReference() && !hasToken)
            emission.ClearToken(Depth(emission));
        if (StackKinds.Of(result) == StackKind.Reference && result.MetadataType != MetadataType.String && !IsDelegate(emission.Operation, method))
            Note(emission);
        else if (result is GenericParameter)
            HookCalls.RememberAny(emission, result);
    }

    private static void Note(Emission emission)
    {
        if (emission.Operation.OpCode == OpCodes.Newobj)
            HookCalls.Remember(emission);
        else
            HookCalls.Meet(emission);
    }

    /// <summary>Delegates never change, and the compiler keeps some of them from one execution to the next: they get no name.</summary>
    public static bool IsDelegate(Instruction call, MethodReference method) =>
        call.OpCode == OpCodes.Newobj && method.Parameters is [_, { ParameterType.MetadataType: MetadataType.IntPtr }];

    /// <summary>The result of a rewritten method, which left its token with the thread.</summary>
    public static void Receive(Emission emission, MethodReference method)
    {
        var result = ResultType(emission.Operation, method);
        if (result is null || !StackKinds.Of(result).MayCarryReference())
            return;
        emission.Call(TokenHookMethods.Returned);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(Depth(emission)));
    }

    /// <summary>The result of a call that came to the method with the marker in a local, if that is known.</summary>
    public static void ReceiveFrom(Emission emission, MethodReference method, VariableDefinition marker)
    {
        var result = ResultType(emission.Operation, method);
        if (result is null || !StackKinds.Of(result).MayCarryReference())
            return;
        emission.Emit(OpCodes.Ldloc, marker);
        emission.Emit(0);
        emission.Call(TokenHookMethods.ReturnedBy);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(Depth(emission)));
    }

    /// <summary>The result of a method that returns a field of a struct of the library.</summary>
    public static void TakePart(Emission emission, MethodReference method)
    {
        if (FollowedStructs.FieldOf(method) is not { } field || ResultType(emission.Operation, method) is not { } result || !StackKinds.Of(result).MayCarryReference())
            return;
        emission.PushToken(1);
        emission.Emit(field);
        emission.Call(typeof(StructTokenHooks).GetMethod(nameof(StructTokenHooks.OfHiddenField))!, method.DeclaringType, result);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
    }

    /// <summary>The result of a collection's own method, which may be a reference that was put there before.</summary>
    public static void TakeFrom(Emission emission, MethodReference method, ExposedArguments? exposed)
    {
        if (ResultType(emission.Operation, method) is { } result)
            exposed?.TakeToken(result, Depth(emission));
    }

    /// <summary>The token of the delegate that two are about to be combined to, in a local; null for any other call.</summary>
    public static VariableDefinition? BeforeCombination(Emission emission, MethodReference method)
    {
        if (method is not { Name: "Combine", Parameters.Count: 2, DeclaringType.FullName: "System.Delegate" })
            return null;
        var token = emission.Frame.Temporary(emission.Frame.Method.Module.TypeSystem.Int32, -1);
        var arguments = new SpilledArguments(emission, method);
        arguments.PutBack();
        emission.PushToken(2);
        emission.PushToken(1);
        emission.Call(TokenHookMethods.Combined);
        emission.Emit(OpCodes.Stloc, token);
        arguments.PutBack();
        return token;
    }

    public static void AfterCombination(Emission emission, VariableDefinition? token)
    {
        if (token is null)
            return;
        emission.Emit(OpCodes.Ldloc, token);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(2)));
    }

    private static int Depth(Emission emission) => emission.Depth(StackEffect.ArgumentsOf(emission.Operation));

    private static TypeReference? ResultType(Instruction call, MethodReference method)
    {
        var result = call.OpCode == OpCodes.Newobj ? method.DeclaringType : GenericContext.ReturnType(method);
        return result.MetadataType == MetadataType.Void || result is RequiredModifierType { ElementType.MetadataType: MetadataType.Void } ? null : result;
    }
}
