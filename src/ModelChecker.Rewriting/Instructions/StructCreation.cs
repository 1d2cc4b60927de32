using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Constructors of structs that hold references. One that is made on the stack lies in a local of its own meanwhile, so that its fields have addresses.</summary>
internal static class StructCreation
{
    private static readonly MethodInfo Take = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Take))!;
    private static readonly MethodInfo Settle = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Settle))!;
    private static readonly MethodInfo SettleField = typeof(StructTokenHooks).GetMethod(nameof(StructTokenHooks.SettleHiddenField))!;

    /// <summary>Makes a struct of the library.</summary>
    public static bool TryMakeOfLibrary(Emission emission, MethodReference method)
    {
        if (emission.Group.Code != Code.Newobj || !IsOfLibrary(emission, method))
            return false;
        var made = emission.Frame.Temporary(method.DeclaringType, -1);
        emission.KeepOperation();
        emission.Emit(OpCodes.Stloc, made);
        SettleFields(emission, method, made);
        PushMade(emission, method, made);
        return true;
    }

    /// <summary>Makes a struct of the program. Its constructor takes the tokens that were passed.</summary>
    public static bool TryMakeOfProgram(Emission emission, MethodReference method)
    {
        if (emission.Group.Code != Code.Newobj || !FollowedStructs.Follows(emission.Frame.Module, method.DeclaringType))
            return false;
        var made = emission.Frame.Temporary(method.DeclaringType, -1);
        var arguments = new SpilledArguments(emission, method);
        emission.Emit(OpCodes.Ldloca, made);
        emission.Emit(OpCodes.Initobj, method.DeclaringType);
        SettleWhole(emission, made);
        emission.Emit(OpCodes.Ldloca, made);
        arguments.PutBack();
        emission.Call(method);
        PushMade(emission, method, made);
        return true;
    }

    /// <summary>Whether a struct of the library is made in a local.</summary>
    public static bool IsInLocal(Emission emission, MethodReference method) =>
        emission.Group.Code == Code.Call && IsOfLibrary(emission, method) && emission.Frame.Constructed.ContainsKey(emission.Operation);

    /// <summary>After the constructor of such a local: each field has the token of its argument.</summary>
    public static void SettleLocal(Emission emission, MethodReference method)
    {
        if (IsInLocal(emission, method))
            SettleFields(emission, method, emission.Frame.Constructed[emission.Operation]);
    }

    private static bool IsOfLibrary(Emission emission, MethodReference method) => method.Name == ".ctor"
        && FollowedStructs.IsOfLibrary(method.DeclaringType) && FollowedStructs.Follows(emission.Frame.Module, method.DeclaringType);

    private static void SettleFields(Emission emission, MethodReference method, VariableDefinition made)
    {
        SettleWhole(emission, made);
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var fromTop = method.Parameters.Count - i;
            if (!emission.Kind(fromTop).MayCarryReference())
                continue;
            emission.Emit(OpCodes.Ldloca, made);
            emission.Emit(FollowedStructs.FieldOf(method.DeclaringType, i));
            emission.PushToken(fromTop);
            emission.Call(SettleField, method.DeclaringType, GenericContext.ParameterType(method, i));
        }
    }

    private static void SettleWhole(Emission emission, VariableDefinition made)
    {
        emission.Emit(OpCodes.Ldloca, made);
        emission.Emit(0);
        emission.Call(Settle, made.VariableType);
    }

    private static void PushMade(Emission emission, MethodReference method, VariableDefinition made)
    {
        emission.Emit(OpCodes.Ldloca, made);
        emission.Call(Take, made.VariableType);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(method.Parameters.Count)));
        emission.Emit(OpCodes.Ldloc, made);
    }
}
