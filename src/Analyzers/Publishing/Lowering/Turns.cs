using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The turns of a loop, where it counts them in a variable that its function has for itself.</summary>
internal static class Turns
{
    public static IEnumerable<IIncrementOrDecrementOperation> Steps(ILoopOperation loop) => loop.Descendants().OfType<IIncrementOrDecrementOperation>().Where(step => VariableOf(step.Target) is not null);

    /// <summary>Whether the number is compared with what is in memory: then the loop goes through something, and waits for nothing.</summary>
    public static bool Walk(ILoopOperation loop) => Comparisons(loop).Any(asked => !IsOwn(asked.LeftOperand) || !IsOwn(asked.RightOperand));

    /// <summary>Whether the number ends the loop.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="condition">Its condition; null where it has none.</param>
    public static bool End(ILoopOperation loop, IOperation? condition) =>
        Comparisons(loop).Any(asked => condition?.DescendantsAndSelf().Contains(asked) == true || ChoiceOf(asked, loop) is { } choice && (Leaves(choice.WhenTrue) || Leaves(choice.WhenFalse)));

    private static IEnumerable<IBinaryOperation> Comparisons(ILoopOperation loop)
    {
        var counters = new HashSet<ISymbol>(Steps(loop).Select(step => VariableOf(step.Target)!), SymbolEqualityComparer.Default);
        return counters.Count == 0 ? [] : loop.Descendants().OfType<IBinaryOperation>()
            .Where(asked => Relations.Of(asked.OperatorKind) is not null && asked.Descendants().Any(part => VariableOf(part) is { } variable && counters.Contains(variable)));
    }

    private static bool IsOwn(IOperation operand) => operand.DescendantsAndSelf().All(part => part is not IMemberReferenceOperation { ConstantValue.HasValue: false } and not IArrayElementReferenceOperation and not IInvocationOperation);

    private static IConditionalOperation? ChoiceOf(IOperation asked, ILoopOperation loop)
    {
        for (var outer = asked.Parent; outer is not null && outer != loop; outer = outer.Parent)
        {
            if (outer is IConditionalOperation choice)
                return choice;
        }

        return null;
    }

    private static bool Leaves(IOperation? branch) => branch?.DescendantsAndSelf().Any(step => step is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo }) == true;

    private static ISymbol? VariableOf(IOperation operand) => operand switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };
}
