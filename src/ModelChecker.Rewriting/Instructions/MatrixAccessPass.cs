using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Loads, stores and addresses of elements of arrays with several dimensions: calls of methods that the runtime gives to each array type.
/// </summary>
internal sealed class MatrixAccessPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not MethodReference { DeclaringType: ArrayType { IsVector: false } array } method
            || !SharedFields.CanBeTypeArgument(emission, array.ElementType))
            return false;
        switch (method.Name)
        {
            case "Get":
                Load(emission, method, array);
                return true;
            case "Set":
                Store(emission, method, array);
                return true;
            case "Address":
                TakeAddress(emission);
                return true;
            default:
                Create(emission);
                return true;
        }
    }

    private static void Load(Emission emission, MethodReference method, ArrayType array)
    {
        var indices = SpillIndices(emission, array);
        emission.Emit(OpCodes.Dup);
        EmitAddress(emission, method, array, indices);
        HookCalls.Load(emission, array.ElementType, emission.Depth(array.Rank + 1), Site(emission, array));
    }

    private static void Store(Emission emission, MethodReference method, ArrayType array)
    {
        var value = emission.Frame.Temporary(array.ElementType);
        emission.Emit(OpCodes.Stloc, value);
        var indices = SpillIndices(emission, array);
        emission.Emit(OpCodes.Dup);
        EmitAddress(emission, method, array, indices);
        emission.Emit(OpCodes.Ldloc, value);
        emission.PushToken(array.Rank + 2);
        emission.PushToken(1);
        emission.Emit(Site(emission, array));
        emission.Call(MemoryHookMethods.Named(nameof(Runtime.Hooks.MemoryHooks.StoreElement)), array.ElementType);
    }

    private static void TakeAddress(Emission emission)
    {
        var array = (ArrayType)((MethodReference)emission.Operation.Operand).DeclaringType;
        var indices = SpillIndices(emission, array);
        HookCalls.Remember(emission);
        foreach (var index in indices)
            emission.Emit(OpCodes.Ldloc, index);
        emission.KeepOperation();
    }

    private static void Create(Emission emission)
    {
        emission.KeepOperation();
        emission.ClearToken(emission.Depth(StackEffect.ArgumentsOf(emission.Operation)));
        HookCalls.Remember(emission);
    }

    private static VariableDefinition[] SpillIndices(Emission emission, ArrayType array)
    {
        VariableDefinition[] indices =
            [.. Enumerable.Range(1, array.Rank).Select(place => emission.Frame.Temporary(emission.Frame.Method.Module.TypeSystem.Int32, place))];
        foreach (var index in indices.Reverse())
            emission.Emit(OpCodes.Stloc, index);
        return indices;
    }

    /// <summary>With the prefix <c>readonly.</c> the address is taken without the check of the exact array type.</summary>
    private static void EmitAddress(Emission emission, MethodReference method, ArrayType array, VariableDefinition[] indices)
    {
        var address = new MethodReference("Address", new ByReferenceType(array.ElementType), array) { HasThis = true };
        foreach (var parameter in method.Parameters.Take(array.Rank))
            address.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        foreach (var index in indices)
            emission.Emit(OpCodes.Ldloc, index);
        emission.Emit(OpCodes.Readonly);
        emission.Call(address);
    }

    private static int Site(Emission emission, ArrayType array) => emission.Frame.Site(
        emission.Operation, $"{GeneratedTypes.Readable(array.ElementType)}[{new string(',', array.Rank - 1)}]");
}
