using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Instructions;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>Tells the runtime of every turn of a loop, between the decision to branch back and the branch.</summary>
internal sealed class LoopPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Frame.Loops.TurnedBy(emission.Group) is not { } loop)
            return false;
        if (emission.Operation.Operand is Instruction target && emission.Operation.OpCode.FlowControl == FlowControl.Cond_Branch)
            TurnIfTaken(emission, loop, target);
        else
        {
            Turn(emission, loop);
            emission.KeepOperation();
        }

        return true;
    }

    /// <summary>The moment before a loop is entered from outside by a branch.</summary>
    public static void EnterByBranch(Emission emission)
    {
        foreach (var loop in emission.Frame.Loops.EnteredByBranch(emission.Group))
            Enter(emission, loop, emission.Frame.Loops.EntersMidway(emission.Group, loop) ? nameof(LoopHooks.EnterMidway) : nameof(LoopHooks.Enter));
    }

    /// <summary>The moment before a loop is entered from above.</summary>
    public static void EnterFromAbove(Emission emission)
    {
        foreach (var loop in emission.Frame.Loops.EnteredByFallingThrough(emission.Group))
            Enter(emission, loop, nameof(LoopHooks.Enter));
    }

    private static void Enter(Emission emission, Loop loop, string hook)
    {
        emission.Call(typeof(LoopHooks).GetMethod(hook)!);
        emission.Emit(OpCodes.Stloc, loop.Mark!);
    }

    private static string HookOf(Loop loop) =>
        loop.Mark is null ? nameof(LoopHooks.Turn) : loop.OnlyLoads ? nameof(LoopHooks.LoadingTurn) : nameof(LoopHooks.SpinTurn);

    private static void TurnIfTaken(Emission emission, Loop loop, Instruction target)
    {
        var taken = Instruction.Create(OpCodes.Nop);
        var passed = Instruction.Create(OpCodes.Nop);
        emission.Emit(Instruction.Create(emission.Operation.OpCode, taken));
        emission.Emit(Instruction.Create(OpCodes.Br, passed));
        emission.Emit(taken);
        Turn(emission, loop);
        emission.Emit(Instruction.Create(OpCodes.Br, target));
        emission.Emit(passed);
    }

    private static void Turn(Emission emission, Loop loop)
    {
        if (loop.Mark is not null)
            emission.Emit(OpCodes.Ldloc, loop.Mark);
        emission.Emit(emission.Frame.Site(emission.Operation, "loop"));
        emission.Call(typeof(LoopHooks).GetMethod(HookOf(loop))!);
        if (loop.Mark is not null)
            emission.Emit(OpCodes.Stloc, loop.Mark);
    }
}
