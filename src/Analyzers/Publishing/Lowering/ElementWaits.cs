using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Loops over threads or tasks of which every turn waits for its own: then all have ended behind the loop.</summary>
internal static class ElementWaits
{
    /// <returns>The wait for all elements; null for every other loop.</returns>
    public static Wait? Of(ILoopOperation loop, WellKnownMethods methods) => AreIn(loop.Body, methods, task => IsElement(task, loop)) ? new Wait(loop.Syntax) { IsGiven = IsGiven(loop) } : null;

    /// <summary>The same of <c>List.ForEach</c> and <c>Array.ForEach</c>, whose function is the turn.</summary>
    public static Wait? Of(IInvocationOperation call, WellKnownMethods methods) => AreIn(call, methods) ? new Wait(call.Syntax) { IsGiven = IsGiven(call.Instance ?? call.Arguments[0].Value) } : null;

    private static bool AreIn(IInvocationOperation call, WellKnownMethods methods) => call.TargetMethod is { Name: "ForEach", ContainingType: { Name: "List" or "Array" } holder } && !holder.IsInSource()
        && call.Arguments.LastOrDefault()?.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol: { IsAsync: false, Parameters: [var element] }, Body: var turn } }
        && AreIn(turn, methods, task => IsThreadOrTask(task) && task is IParameterReferenceOperation { Parameter: var own } && SymbolEqualityComparer.Default.Equals(own, element));

    private static bool AreIn(IOperation turn, WellKnownMethods methods, Predicate<IOperation?> isElement) => turn.Descendants().Any(operation => operation switch
    {
        IInvocationOperation call => methods.Of(call) == Effect.Wait && isElement(call.Instance),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: var task } } => isElement(task),
        IAwaitOperation { Operation: var task } => isElement(task),
        _ => false,
    });

    private static bool IsGiven(ILoopOperation loop) => loop is IForEachLoopOperation { Collection: var collection } ? IsGiven(collection) : loop.Body.Descendants().Any(part => part switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array } => IsGiven(array),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => IsGiven(list),
        _ => false,
    });

    private static bool IsGiven(IOperation collection) => collection is IConversionOperation { Operand: var operand } ? IsGiven(operand) : collection is IParameterReferenceOperation;

    private static bool IsElement(IOperation? task, ILoopOperation loop) => IsThreadOrTask(task) && task switch
    {
        ILocalReferenceOperation { Local: var local } => loop.Locals.Contains(local, SymbolEqualityComparer.Default),
        IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => true,
        _ => false,
    };

    private static bool IsThreadOrTask(IOperation? task) => task?.Type is { Name: "Thread" or "Task" };
}
