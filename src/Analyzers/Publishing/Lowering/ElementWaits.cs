using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Loops of which every turn waits for its own thread or task, or calls a function of its own object that may wait: then all have ended behind the loop.</summary>
internal static class ElementWaits
{
    /// <returns>The wait for all elements, or the call on each of them that may be one; null for every other loop.</returns>
    public static Event? Of(ILoopOperation loop, WellKnownMethods methods) => AreIn(loop.Body, methods, task => IsThreadOrTask(task) && IsOfElement(task, loop)) ? new Wait(loop.Syntax) { IsGiven = IsGiven(loop) }
        : CalledIn(loop.Body, element => IsElement(element, loop)) is { IsEmpty: false } called ? new EachCall(loop.Syntax, called) : null;

    /// <summary>The same of <c>List.ForEach</c> and <c>Array.ForEach</c>, whose function is the turn.</summary>
    public static Event? Of(IInvocationOperation call, WellKnownMethods methods)
    {
        if (call.TargetMethod is not { Name: "ForEach", ContainingType: { Name: "List" or "Array" } holder } || holder.IsInSource()
            || call.Arguments.LastOrDefault()?.Value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol: { IsAsync: false, Parameters: [var element] }, Body: var turn } })
            return null;
        return AreIn(turn, methods, task => IsThreadOrTask(task) && IsOwn(task)) ? new Wait(call.Syntax) { IsGiven = IsGiven(call.Instance ?? call.Arguments[0].Value) }
            : CalledIn(turn, IsOwn) is { IsEmpty: false } called ? new EachCall(call.Syntax, called) : null;

        bool IsOwn(IOperation? operand) => operand is IParameterReferenceOperation { Parameter: var own } && SymbolEqualityComparer.Default.Equals(own, element);
    }

    /// <summary>The functions of the program that are called on each element.</summary>
    private static ImmutableArray<IMethodSymbol> CalledIn(IOperation turn, Predicate<IOperation?> isElement) => DoneIn(turn).OfType<IInvocationOperation>()
        .Where(call => call is { IsVirtual: false, TargetMethod.IsStatic: false } && call.TargetMethod.IsInSource() && isElement(call.Instance)).Select(call => call.TargetMethod).ToImmutableArray();

    private static bool AreIn(IOperation turn, WellKnownMethods methods, Predicate<IOperation?> isElement) => DoneIn(turn).Any(operation => operation switch
    {
        IInvocationOperation call => methods.Of(call) == Effect.Wait && isElement(call.Instance),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: var task } } => isElement(task),
        IAwaitOperation { Operation: var task } => isElement(task),
        _ => false,
    });

    /// <summary>What the turn does itself: a function that it hands on runs elsewhere.</summary>
    private static IEnumerable<IOperation> DoneIn(IOperation turn)
    {
        var pending = new Stack<IOperation>([turn]);
        while (pending.Count > 0)
        {
            foreach (var part in pending.Pop().ChildOperations.Where(part => part is not (IAnonymousFunctionOperation or ILocalFunctionOperation)))
            {
                yield return part;
                pending.Push(part);
            }
        }
    }

    private static bool IsGiven(ILoopOperation loop) => loop is IForEachLoopOperation { Collection: var collection } ? IsGiven(collection) : loop.Body.Descendants().Any(part => part switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array } => IsGiven(array),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => IsGiven(list),
        _ => false,
    });

    private static bool IsGiven(IOperation collection) => collection is IConversionOperation { Operand: var operand } ? IsGiven(operand) : collection is IParameterReferenceOperation;

    /// <summary>An element, or what a member of it keeps.</summary>
    private static bool IsOfElement(IOperation? task, ILoopOperation loop) => IsElement(task, loop) || (task is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false }, Instance: { } element } && IsElement(element, loop));

    private static bool IsElement(IOperation? element, ILoopOperation loop) => element switch
    {
        ILocalReferenceOperation { Local: var local } => loop.Locals.Contains(local, SymbolEqualityComparer.Default),
        IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => true,
        _ => false,
    };

    private static bool IsThreadOrTask(IOperation? task) => task?.Type is { Name: "Thread" or "Task" };
}
