using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Instructions;
using SafePublication.ModelChecker.Rewriting.Statics;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>What a method does before its own code: it runs its type's precise static constructor and takes over its arguments' tokens.</summary>
internal static class MethodPrologue
{
    public static List<Instruction> Of(MethodFrame frame)
    {
        List<Instruction> code = [];
        AcceptTokens(frame, code);
        StackCells.Begin(frame, code);
        EnsureStatics(frame, code);
        EnterLoops(frame, code);
        return code;
    }

    public static void Insert(MethodBody body, List<Instruction> prologue)
    {
        for (var i = prologue.Count - 1; i >= 0; i--)
            body.Instructions.Insert(0, prologue[i]);
    }

    private static void AcceptTokens(MethodFrame frame, List<Instruction> code)
    {
        var arguments = Arguments(frame.Method).Where(each => each.Kind.MayCarryReference()).ToArray();
        if (arguments.Length == 0)
        {
            CountCall(frame, code);
            return;
        }

        code.Add(frame.Method.HasThis && !frame.Method.DeclaringType.IsValueType ? Instruction.Create(OpCodes.Ldarg, frame.Method.Body.ThisParameter) : Instruction.Create(OpCodes.Ldnull));
        code.Add(Instruction.Create(OpCodes.Ldc_I4, CallMarker.Of(frame.Method)));
        code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(TokenHookMethods.Accept)));
        foreach (var (parameter, index, _) in arguments)
        {
            code.Add(Instruction.Create(OpCodes.Ldc_I4, index));
            code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(TokenHookMethods.Take)));
            code.Add(Instruction.Create(OpCodes.Stloc, frame.Shadows.Of(parameter)));
        }
    }

    /// <summary>A method that takes over no tokens is counted alone, if it can lead back to itself at all.</summary>
    private static void CountCall(MethodFrame frame, List<Instruction> code)
    {
        if (frame.Method.Body.Instructions.Any(each => each.OpCode.FlowControl == FlowControl.Call))
            code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(TokenHookMethods.Nest)));
    }

    private static IEnumerable<(ParameterDefinition Parameter, int Index, StackKind Kind)> Arguments(MethodDefinition method)
    {
        var receiver = method.HasThis ? 1 : 0;
        if (method.HasThis)
            yield return (method.Body.ThisParameter, 0, method.DeclaringType.IsValueType ? StackKind.Address : StackKind.Reference);
        foreach (var parameter in method.Parameters)
            yield return (parameter, parameter.Index + receiver, StackKinds.Of(parameter.ParameterType));
    }

    private static void EnterLoops(MethodFrame frame, List<Instruction> code)
    {
        foreach (var loop in frame.Loops.EnteredAtOnce)
        {
            code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(typeof(LoopHooks).GetMethod(nameof(LoopHooks.Enter))!)));
            code.Add(Instruction.Create(OpCodes.Stloc, loop.Mark!));
        }
    }

    /// <summary>A static constructor that is not marked <c>beforefieldinit</c> runs at the first static method or constructor.</summary>
    private static void EnsureStatics(MethodFrame frame, List<Instruction> code)
    {
        var type = frame.Method.DeclaringType;
        var isTrigger = frame.Method.IsStatic ? frame.Method.Name != "<StaticConstructor>" : frame.Method.IsConstructor;
        if (!isTrigger || !frame.Module.HasStaticConstructor(type))
            return;
        var storage = StorageReference.Of(type);
        code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(typeof(StaticHooks).GetMethod(nameof(StaticHooks.Ensure))!, storage)));
    }
}
