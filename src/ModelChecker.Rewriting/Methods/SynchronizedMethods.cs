using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Statics;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// A method marked <c>Synchronized</c> has "the same effect as a lock" (memory model document) on its object or type, which the runtime takes unseen.
/// The lock is written out here, and the mark is taken away.
/// </summary>
internal static class SynchronizedMethods
{
    public static void WriteOut(MethodDefinition method)
    {
        if (!method.IsSynchronized || method.DeclaringType.IsValueType)
            return;
        method.IsSynchronized = false;
        var body = method.Body;
        var result = method.ReturnType.MetadataType == MetadataType.Void ? null : new VariableDefinition(method.ReturnType);
        if (result is not null)
            body.Variables.Add(result);
        Instruction[] end = result is null ? [Instruction.Create(OpCodes.Ret)] : [Instruction.Create(OpCodes.Ldloc, result), Instruction.Create(OpCodes.Ret)];
        LeaveInsteadOfReturning(body, result, end[0]);
        Instruction[] enter = [.. Owner(method), MonitorCall(method, nameof(Monitor.Enter))];
        Instruction[] exit = [.. Owner(method), MonitorCall(method, nameof(Monitor.Exit)), Instruction.Create(OpCodes.Endfinally)];
        body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = body.Instructions[0], TryEnd = exit[0], HandlerStart = exit[0], HandlerEnd = end[0],
        });
        for (var i = 0; i < enter.Length; i++)
            body.Instructions.Insert(i, enter[i]);
        foreach (var instruction in exit.Concat(end))
            body.Instructions.Add(instruction);
    }

    /// <summary>Branches to a return stay aimed at what takes its place.</summary>
    private static void LeaveInsteadOfReturning(MethodBody body, VariableDefinition? result, Instruction end)
    {
        foreach (var back in body.Instructions.Where(each => each.OpCode == OpCodes.Ret).ToArray())
        {
            if (result is not null)
                body.Instructions.Insert(body.Instructions.IndexOf(back) + 1, Instruction.Create(OpCodes.Leave, end));
            (back.OpCode, back.Operand) = result is null ? (OpCodes.Leave, (object)end) : (OpCodes.Stloc, result);
        }
    }

    private static IEnumerable<Instruction> Owner(MethodDefinition method)
    {
        if (method.HasThis)
            return [Instruction.Create(OpCodes.Ldarg, method.Body.ThisParameter)];
        var handleToType = method.Module.ImportReference(typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        return [Instruction.Create(OpCodes.Ldtoken, GenericParameters.Instance(method.DeclaringType, method.DeclaringType)), Instruction.Create(OpCodes.Call, handleToType)];
    }

    private static Instruction MonitorCall(MethodDefinition method, string name) =>
        Instruction.Create(OpCodes.Call, method.Module.ImportReference(typeof(Monitor).GetMethod(name, [typeof(object)])!));
}
