using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using SafePublication.ModelChecker.Rewriting.Instructions;
using SafePublication.ModelChecker.Rewriting.Loops;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>Rewrites one method: each instruction group by the first pass that knows it, in place, so that branches keep their targets.</summary>
internal static class MethodRewriter
{
    private static readonly IInstructionPass[] Passes =
    [
        new LoopPass(),
        new MachineFieldPass(),
        new FieldAccessPass(),
        new StaticFieldPass(),
        new ArrayAccessPass(),
        new MatrixAccessPass(),
        new IndirectAccessPass(),
        new BoxPass(),
        new HookedCallPass(),
        new DelegateCallPass(),
        new RewrittenCallPass(),
        new UncontrolledCallPass(),
        new UnseenMemoryPass(),
        new ShadowPass(),
    ];

    public static void Rewrite(MethodDefinition method, ModuleContext module)
    {
        method.Body.SimplifyMacros();
        method.Body.InitLocals = true;
        SynchronizedMethods.WriteOut(method);
        FinallyExits.WriteOut(method);
        var frame = new MethodFrame(method, module);
        var groups = InstructionGroup.Split(method.Body.Instructions).ToArray();
        frame.Loops = new LoopMap(frame, groups);
        var prologue = MethodPrologue.Of(frame);
        var code = groups.Select(group => Emit(frame, group)).ToArray();
        Replace(method.Body, groups, code);
        MethodPrologue.Insert(method.Body, prologue);
        method.Body.OptimizeMacros();
    }

    private static List<Instruction> Emit(MethodFrame frame, InstructionGroup group)
    {
        var emission = new Emission(frame, group);
        NoteUse(frame, group);
        HandlerEntry.Emit(emission);
        LoopPass.EnterByBranch(emission);
        foreach (var pass in Passes)
        {
            if (pass.TryRewrite(emission))
                break;
        }
        LoopPass.EnterFromAbove(emission);
        return [.. emission.Code];
    }

    private static void NoteUse(MethodFrame frame, InstructionGroup group)
    {
        var used = group.Operation.Operand is MemberReference and not TypeReference
            ? ((MemberReference)group.Operation.Operand).DeclaringType
            : group.Operation.Operand as TypeReference;
        if (used is not null && frame.Module.Program.IsRewritten(used))
            frame.Module.Program.Report.Use(frame.Method.DeclaringType, used);
    }

    /// <summary>The first new instruction takes over the old head object, at which branches and handlers aim.</summary>
    private static void Replace(MethodBody body, InstructionGroup[] groups, List<Instruction>[] code)
    {
        body.Instructions.Clear();
        for (var i = 0; i < groups.Length; i++)
        {
            var head = groups[i].Head;
            head.OpCode = code[i][0].OpCode;
            head.Operand = code[i][0].Operand;
            body.Instructions.Add(head);
            foreach (var instruction in code[i].Skip(1))
                body.Instructions.Add(instruction);
        }
    }
}
