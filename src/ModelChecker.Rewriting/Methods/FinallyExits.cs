using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// A <c>leave</c> runs the <c>finally</c> blocks on its way before it comes to its target (ECMA-335, III.3.46), so that no code at the <c>leave</c> stands
/// directly before the target. Each one gets a place behind the last of those blocks, from which it goes on by a plain branch.
/// </summary>
internal static class FinallyExits
{
    public static void WriteOut(MethodDefinition method)
    {
        var body = method.Body;
        if (!body.ExceptionHandlers.Any(handler => handler.HandlerType == ExceptionHandlerType.Finally))
            return;
        var place = Enumerable.Range(0, body.Instructions.Count).ToDictionary(each => body.Instructions[each]);
        if (!body.Instructions.Any(each => IsBackwards(each, place)))
            return;
        foreach (var leave in body.Instructions.Where(each => each.OpCode.Code == Code.Leave).ToArray())
        {
            var left = Left(leave, (Instruction)leave.Operand, body, place);
            if (left.Any(handler => handler.HandlerType == ExceptionHandlerType.Finally && IsWithin(place[leave], handler.TryStart, handler.TryEnd, place)))
                GoOnBehind(left, leave, method, place);
        }
    }

    private static bool IsBackwards(Instruction branch, Dictionary<Instruction, int> place) => branch.Operand switch
    {
        Instruction target => place[target] <= place[branch],
        Instruction[] targets => targets.Any(target => place[target] <= place[branch]),
        _ => false,
    };

    /// <summary>The protected blocks with their handlers that an instruction is in and its target is not.</summary>
    private static ExceptionHandler[] Left(Instruction leave, Instruction target, MethodBody body, Dictionary<Instruction, int> place) =>
        [.. body.ExceptionHandlers.Where(each => IsWithin(place[leave], each.TryStart, each.HandlerEnd, place) && !IsWithin(place[target], each.TryStart, each.HandlerEnd, place))];

    private static bool IsWithin(int instruction, Instruction start, Instruction? end, Dictionary<Instruction, int> place) =>
        instruction >= place[start] && (end is null || instruction < place[end]);

    /// <summary>The place lies where the outermost of the blocks ended; those that ended there as well end before it.</summary>
    private static void GoOnBehind(ExceptionHandler[] left, Instruction leave, MethodDefinition method, Dictionary<Instruction, int> place)
    {
        var body = method.Body;
        var start = left.Min(each => place[each.TryStart]);
        var end = left.Any(each => each.HandlerEnd is null) ? null : left.Select(each => each.HandlerEnd).MaxBy(each => place[each])!;
        var exit = Instruction.Create(OpCodes.Br, (Instruction)leave.Operand);
        exit.Offset = LineOf(leave, method);
        leave.Operand = exit;
        place[exit] = end is null ? int.MaxValue : place[end];
        body.Instructions.Insert(end is null ? body.Instructions.Count : body.Instructions.IndexOf(end), exit);
        foreach (var ended in body.ExceptionHandlers.Where(each => each.HandlerEnd == end && place[each.TryStart] >= start))
            ended.HandlerEnd = exit;
    }

    /// <summary>The way goes on in the source line that it began in.</summary>
    private static int LineOf(Instruction leave, MethodDefinition method)
    {
        var instruction = leave;
        while (instruction.Previous is not null && method.DebugInformation.GetSequencePoint(instruction) is not { IsHidden: false })
            instruction = instruction.Previous;
        return instruction.Offset;
    }
}
