using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// A local or argument whose address is taken may be read and written through it, by other methods too: its token lies beside the
/// address, with the thread, instead of in a shadow. So do those of the references in a local struct.
/// </summary>
internal static class StackCells
{
    private static readonly MethodInfo TokenAt = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.TokenAt))!;
    private static readonly MethodInfo Settle = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Settle))!;
    private static readonly MethodInfo Copy = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Copy))!;

    /// <summary>Whether the token of this variable lies beside its address.</summary>
    public static bool Has(MethodFrame frame, object variable) =>
        frame.AddressTaken.Contains(variable) && StackKinds.Of(TypeOf(variable)) == StackKind.Reference && TypeOf(variable) is not (PinnedType or IModifierType);

    /// <summary>What an earlier method left at the same addresses of the stack counts no more.</summary>
    public static void Begin(MethodFrame frame, List<Instruction> code)
    {
        foreach (var variable in frame.AddressTaken.Union(frame.Copied))
        {
            var type = TypeOf(variable);
            if (Has(frame, variable) && variable is ParameterDefinition)
                code.AddRange([AddressOf(variable), Instruction.Create(OpCodes.Ldloc, frame.Shadows.Of(variable)), SettleOf(frame, type)]);
            else if (Has(frame, variable) || HasFields(frame, variable))
                code.AddRange([AddressOf(variable), Instruction.Create(OpCodes.Ldc_I4_0), SettleOf(frame, type)]);
        }
    }

    /// <summary>Leaves the token of the variable that was pushed, or whose address was.</summary>
    public static void Read(Emission emission)
    {
        var variable = emission.Operation.Operand;
        emission.Emit(AddressOf(variable));
        emission.Emit(0);
        emission.Call(TokenAt, TypeOf(variable));
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Stack.Length));
    }

    /// <summary>After the store of a variable.</summary>
    public static void Write(Emission emission)
    {
        emission.Emit(AddressOf(emission.Operation.Operand));
        emission.PushToken(1);
        emission.Call(Settle, TypeOf(emission.Operation.Operand));
    }

    /// <summary>After the store of a whole struct: its fields have the tokens of the copied ones, or none.</summary>
    public static void Replace(Emission emission)
    {
        var variable = emission.Operation.Operand;
        if (!HasFields(emission.Frame, variable))
            return;
        if (PushedVariable(emission) is { } source && TypeOf(source).FullName == TypeOf(variable).FullName)
            emission.Emit(AddressOf(source));
        else
            EmitNoAddress(emission);
        emission.Emit(AddressOf(variable));
        emission.Call(Copy, TypeOf(variable));
    }

    private static void EmitNoAddress(Emission emission)
    {
        emission.Emit(0);
        emission.Emit(OpCodes.Conv_U);
    }

    /// <summary>After the constructor of a local tuple: each element has the token of its argument.</summary>
    public static void Construct(Emission emission, MethodReference method)
    {
        if (IsTuple(emission, method))
            Construct(emission, method, emission.Frame.Constructed[emission.Operation]);
    }

    /// <summary>A tuple that is made on the stack lies in a local of its own meanwhile, so that its elements have addresses.</summary>
    public static bool TryMakeTuple(Emission emission, MethodReference method)
    {
        if (emission.Group.Code != Code.Newobj || !IsTupleConstructor(method))
            return false;
        var tuple = new VariableDefinition(method.DeclaringType);
        emission.Frame.Method.Body.Variables.Add(tuple);
        emission.Frame.Constructed[emission.Operation] = tuple;
        emission.KeepOperation();
        emission.Emit(OpCodes.Stloc, tuple);
        Construct(emission, method, tuple);
        emission.Emit(OpCodes.Ldloc, tuple);
        emission.ClearToken(emission.Depth(method.Parameters.Count));
        return true;
    }

    private static void Construct(Emission emission, MethodReference method, VariableDefinition tuple)
    {
        emission.Emit(OpCodes.Ldloca, tuple);
        emission.Emit(0);
        emission.Call(Settle, tuple.VariableType);
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var type = GenericContext.ParameterType(method, i);
            if (StackKinds.Of(type) != StackKind.Reference)
                continue;
            emission.Emit(OpCodes.Ldloca, tuple);
            emission.Emit(OpCodes.Ldflda, new FieldReference($"Item{i + 1}", method.Parameters[i].ParameterType, method.DeclaringType));
            emission.PushToken(method.Parameters.Count - i);
            emission.Call(Settle, type);
        }
    }

    /// <summary>Stack: address of a local struct. Leaves the value of a field of it.</summary>
    public static void LoadField(Emission emission, FieldReference field, TypeReference type)
    {
        emission.Emit(OpCodes.Ldflda, field);
        emission.Emit(OpCodes.Dup);
        emission.PushToken(1);
        emission.Call(TokenAt, type);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        emission.Emit(OpCodes.Ldobj, type);
    }

    /// <summary>Stack: the value of a local struct, pushed just now. Leaves the value of a field of it; false for any other struct.</summary>
    public static bool TryLoadFieldOfVariable(Emission emission, FieldReference field, TypeReference type)
    {
        if (PushedVariable(emission) is not { } variable)
            return false;
        emission.KeepOperation();
        emission.Emit(AddressOf(variable));
        emission.Emit(OpCodes.Ldflda, field);
        emission.PushToken(1);
        emission.Call(TokenAt, type);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        return true;
    }

    /// <summary>Stack: address of a local struct, value of a field of it. Leaves nothing.</summary>
    public static void StoreField(Emission emission, FieldReference field, TypeReference type)
    {
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        emission.Emit(OpCodes.Ldflda, field);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, value);
        emission.Emit(OpCodes.Stobj, type);
        emission.PushToken(1);
        emission.Call(Settle, type);
    }

    /// <summary>What lies at an address of this type, if it may be or hold a reference.</summary>
    public static TypeReference? MayHoldReference(TypeReference type) =>
        type is ByReferenceType { ElementType: var held } && StackKinds.Of(held) is StackKind.Reference or StackKind.Value ? held : null;

    public static bool IsTuple(Emission emission, MethodReference method) =>
        emission.Group.Code == Code.Call && IsTupleConstructor(method) && emission.Frame.Constructed.ContainsKey(emission.Operation);

    private static bool IsTupleConstructor(MethodReference method) => method is { Name: ".ctor", Parameters.Count: > 0 and < 8 }
        && method.DeclaringType.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    /// <summary>The local struct that the instruction just before pushed.</summary>
    private static object? PushedVariable(Emission emission)
    {
        if (emission.Operation.Previous is not { } push || emission.Frame.BranchTargets.Contains(emission.Group.Head))
            return null;
        if (push.OpCode.Code == Code.Newobj)
            return emission.Frame.Constructed.GetValueOrDefault(push);
        return push.OpCode.Code is Code.Ldloc or Code.Ldarg && HasFields(emission.Frame, push.Operand) ? push.Operand : null;
    }

    /// <summary>Whether fields of a local struct may have tokens.</summary>
    private static bool HasFields(MethodFrame frame, object variable) => (frame.AddressTaken.Contains(variable) || frame.Copied.Contains(variable))
        && StackKinds.Of(TypeOf(variable)) == StackKind.Value && TypeOf(variable) is not (PinnedType or IModifierType) && !frame.Module.IsByRefLike(TypeOf(variable));

    private static TypeReference TypeOf(object variable) =>
        variable is VariableDefinition local ? local.VariableType : ((ParameterDefinition)variable).ParameterType;

    private static Instruction AddressOf(object variable) => variable is VariableDefinition local
        ? Instruction.Create(OpCodes.Ldloca, local)
        : Instruction.Create(OpCodes.Ldarga, (ParameterDefinition)variable);

    private static Instruction SettleOf(MethodFrame frame, TypeReference type) => Instruction.Create(OpCodes.Call, frame.Module.Import(Settle, type));
}
