using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>The loops of a method, and where control enters them.</summary>
internal sealed class LoopMap
{
    private readonly MethodFrame _frame;
    private readonly InstructionGroup[] _groups;
    private readonly Dictionary<Instruction, int> _index = [];
    private readonly List<Loop> _loops = [];

    public LoopMap(MethodFrame frame, InstructionGroup[] groups)
    {
        (_frame, _groups) = (frame, groups);
        for (var i = 0; i < groups.Length; i++)
            _index[groups[i].Head] = i;
        for (var i = 0; i < groups.Length; i++)
        {
            var turn = TargetsOf(i).Where(target => target <= i).DefaultIfEmpty(-1).Min();
            if (turn >= 0)
                _loops.Add(new Loop(turn, i, MarkOf(turn, i), SpinLoops.OnlyLoad(groups[turn..(i + 1)], frame)));
        }
    }

    /// <summary>The loop whose turn ends with this group's branch, or null.</summary>
    public Loop? TurnedBy(InstructionGroup group) => _loops.Find(loop => loop.Last == _index[group.Head]);

    /// <summary>The spin loops that this group's branch may enter from outside.</summary>
    public IEnumerable<Loop> EnteredByBranch(InstructionGroup group) => Outside(group).Where(loop => TargetsOf(_index[group.Head]).Any(loop.Contains));

    /// <summary>
    /// True when the branch enters a loop behind a part of its body that performs events, as to the condition below the body: the first time the
    /// loop's end is reached no whole turn is over.
    /// </summary>
    public bool EntersMidway(InstructionGroup group, Loop loop) => TargetsOf(_index[group.Head])
        .Where(loop.Contains).Any(target => _groups[loop.First..target].Any(each => SpinLoops.MayPerformEvents(each, _frame)));

    /// <summary>The spin loops that begin directly behind this group.</summary>
    public IEnumerable<Loop> EnteredByFallingThrough(InstructionGroup group) =>
        group.Operation.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw
            ? []
            : Outside(group).Where(loop => loop.First == _index[group.Head] + 1);

    /// <summary>The spin loops that a method begins with.</summary>
    public IEnumerable<Loop> EnteredAtOnce => _loops.Where(loop => loop is { First: 0, Mark: not null });

    private IEnumerable<Loop> Outside(InstructionGroup group) => _loops.Where(loop => loop.Mark is not null && !loop.Contains(_index[group.Head]));

    private IEnumerable<int> TargetsOf(int group) => _groups[group].Operation.Operand switch
    {
        Instruction target => [_index[target]],
        Instruction[] targets => targets.Select(target => _index[target]),
        _ => [],
    };

    private VariableDefinition? MarkOf(int first, int last)
    {
        var body = _groups[first..(last + 1)];
        if (SpinLoops.HaveUnseenEffect(body, _frame))
            return null;
        var idle = new IdleLocals(_frame, _groups, new Loop(first, last, null, OnlyLoads: false), TargetsOf);
        if (!SpinLoops.CarryNothing(body, _frame, idle, group => TargetsOf(first + group).Select(target => target - first)))
            return null;
        var mark = new VariableDefinition(_frame.Method.Module.TypeSystem.Int64);
        _frame.Method.Body.Variables.Add(mark);
        return mark;
    }
}
