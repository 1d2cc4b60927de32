using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>
/// Which locals a turn of a loop has written on every way to a place in its body. What is read before it is written in the same turn may come
/// from the turn before.
/// </summary>
internal sealed class TurnFlow
{
    private readonly InstructionGroup[] _body;
    private readonly LocalUses _uses;
    private readonly Func<int, IEnumerable<int>> _targets;
    private readonly HashSet<object>?[] _written;

    /// <summary>Follows the turn from its head; <paramref name="targets"/> names the groups of the body that a group branches to.</summary>
    public TurnFlow(InstructionGroup[] body, LocalUses uses, Func<int, IEnumerable<int>> targets)
    {
        (_body, _uses, _targets) = (body, uses, targets);
        _written = new HashSet<object>?[body.Length];
        for (var entry = 0; entry < body.Length; entry++)
        {
            if (_written[entry] is null)
                FollowFrom(entry);
        }
    }

    /// <summary>What has been written for certain when control reaches a group of the body.</summary>
    public IReadOnlySet<object> WrittenBefore(int group) => _written[group]!;

    /// <summary>From the head, or from a handler, which control reaches from anywhere: nothing is written for certain there.</summary>
    private void FollowFrom(int entry)
    {
        _written[entry] = [];
        var pending = new Queue<int>([entry]);
        while (pending.TryDequeue(out var group))
        {
            var after = After(group);
            foreach (var next in Successors(group).Where(next => Meet(next, after)))
                pending.Enqueue(next);
        }
    }

    private HashSet<object> After(int group) => _uses.Written(group).Any() ? [.. _written[group]!, .. _uses.Written(group)] : _written[group]!;

    /// <summary>The head begins the next turn.</summary>
    private IEnumerable<int> Successors(int group)
    {
        var flow = _body[group].Operation.OpCode.FlowControl;
        var behind = flow is FlowControl.Branch or FlowControl.Return or FlowControl.Throw || group + 1 == _body.Length ? [] : (int[])[group + 1];
        return _targets(group).Concat(behind).Where(next => next > 0 && next < _body.Length);
    }

    /// <summary>True when less is certain at a group than before.</summary>
    private bool Meet(int group, HashSet<object> arriving)
    {
        if (_written[group] is { } known && known.IsSubsetOf(arriving))
            return false;
        _written[group] = _written[group] is { } before ? [.. before.Intersect(arriving)] : [.. arriving];
        return true;
    }
}
