using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>
/// Locals of a loop that influence nothing but each other and how long it waits, such as the count of a spin or an exponential back-off. What they hold
/// makes no turn another one. A local that is read outside of the loop, or decides about anything else, is none.
/// </summary>
internal sealed class IdleLocals
{
    private static readonly HashSet<string> Waiting = ["Thread.SpinWait", "Thread.Sleep", "Thread.Yield", "SpinWait.SpinOnce"];

    private readonly MethodFrame _frame;
    private readonly InstructionGroup[] _groups;
    private readonly Loop _loop;
    private readonly Func<int, IEnumerable<int>> _targets;
    private readonly HashSet<VariableDefinition> _locals;

    /// <summary>Looks for them; <paramref name="targets"/> names the groups of the method that a group branches to.</summary>
    public IdleLocals(MethodFrame frame, InstructionGroup[] groups, Loop loop, Func<int, IEnumerable<int>> targets)
    {
        (_frame, _groups, _loop, _targets) = (frame, groups, loop, targets);
        _locals = [.. Places().Where(loop.Contains).Select(LocalOf).OfType<VariableDefinition>().Where(local => local.VariableType.IsPrimitive)];
        while (_locals.RemoveWhere(local => Places().Any(place => LocalOf(place) == local && !IsIdle(place))) > 0)
        {
            // A local that is none may have been what another one went into.
        }
    }

    public bool Contains(object variable) => variable is VariableDefinition local && _locals.Contains(local);

    private IEnumerable<int> Places() => Enumerable.Range(0, _groups.Length);

    private VariableDefinition? LocalOf(int place) => _groups[place].Operation.Operand as VariableDefinition;

    private bool IsIdle(int place) => _groups[place].Code switch
    {
        Code.Stloc => true,
        Code.Ldloc => _loop.Contains(place) && GoesNowhere(StackUse.Of(_frame.Stacks, _groups[place].Operation)),
        _ => false,
    };

    private bool GoesNowhere(StackUse? use)
    {
        if (use is not { By: var by })
            return false;
        if (IsComputation(by))
            return GoesNowhere(StackUse.Of(_frame.Stacks, by));
        return by.OpCode.Code switch
        {
            Code.Pop => true,
            Code.Stloc => Contains(by.Operand),
            Code.Dup => GoesNowhere(StackUse.Of(_frame.Stacks, by)) && GoesNowhere(StackUse.Of(_frame.Stacks, by, _frame.Stacks.Before(by).Length)),
            Code.Call => IsWait(by),
            _ => by.OpCode.FlowControl == FlowControl.Cond_Branch && by.Operand is Instruction && DecidesNothing(Array.FindIndex(_groups, group => group.Operation == by)),
        };
    }

    /// <summary>True when both ways of a branch come together again and do nothing but wait and compute such locals until then.</summary>
    private bool DecidesNothing(int branch) => _loop.Contains(branch) && Ends([.. _targets(branch), branch + 1]).Count == 1;

    /// <summary>Where control comes to on forward ways through idle instructions.</summary>
    private HashSet<int> Ends(IEnumerable<int> starts)
    {
        HashSet<int> ends = [];
        HashSet<int> seen = [];
        var open = new SortedSet<int>(starts);
        while (open.Count > 0 && open.Min is var place)
        {
            open.Remove(place);
            if (!seen.Add(place))
                continue;
            var isOnlyWay = open.Count == 0 && ends.Count == 0 && seen.Count > 1;
            if (isOnlyWay || !_loop.Contains(place) || !IsPassedIdly(place))
                ends.Add(place);
            else
                open.UnionWith(Next(place));
        }

        return ends;
    }

    private IEnumerable<int> Next(int place) =>
        _groups[place].Operation.OpCode.FlowControl == FlowControl.Branch ? _targets(place) : _targets(place).Append(place + 1);

    private bool IsPassedIdly(int place)
    {
        var operation = _groups[place].Operation;
        return operation.OpCode.Code switch
        {
            Code.Nop or Code.Dup or Code.Pop or Code.Ldc_I4 or Code.Ldc_I8 => true,
            Code.Ldloc or Code.Stloc => Contains(operation.Operand),
            Code.Ldloca => operation.Operand is VariableDefinition { VariableType.FullName: "System.Threading.SpinWait" },
            _ when operation.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch => operation.OpCode.Code != Code.Leave && _targets(place).All(target => target > place),
            _ => IsComputation(operation) || IsWait(operation),
        };
    }

    private static bool IsWait(Instruction call) =>
        call.Operand is MethodReference { DeclaringType.Namespace: "System.Threading" } method && Waiting.Contains($"{method.DeclaringType.Name}.{method.Name}");

    /// <summary>What computes a number from numbers and cannot fail.</summary>
    private static bool IsComputation(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Add or Code.Sub or Code.Mul or Code.And or Code.Or or Code.Xor or Code.Shl or Code.Shr or Code.Shr_Un or Code.Neg or Code.Not
            or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un or Code.Conv_I4 or Code.Conv_I8 or Code.Conv_U4 or Code.Conv_U8 => true,
        Code.Call => instruction.Operand is MethodReference { DeclaringType.FullName: "System.Math", Name: "Min" or "Max" },
        _ => false,
    };
}
