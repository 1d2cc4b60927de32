using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>Who takes a value from the evaluation stack.</summary>
/// <param name="By">The instruction.</param>
/// <param name="FromTop">Where the value lies then: 1 is the top.</param>
internal readonly record struct StackUse(Instruction By, int FromTop)
{
    /// <summary>The use of what an instruction pushes, or of another slot that is there behind it; null when control may go two ways before that.</summary>
    public static StackUse? Of(StackMap stacks, Instruction pushed, int? slot = null)
    {
        var depth = slot ?? stacks.Before(pushed).Length - stacks.Takes(pushed);
        var next = pushed.Next;
        while (next is not null)
        {
            var height = stacks.Before(next).Length;
            if (height - stacks.Takes(next) <= depth)
                return new StackUse(next, height - depth);
            next = next.OpCode.FlowControl switch
            {
                FlowControl.Next or FlowControl.Call or FlowControl.Meta => next.Next,
                FlowControl.Branch when next.Operand is Instruction target && target.Offset > next.Offset => target,
                _ => null,
            };
        }

        return null;
    }
}
