using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Lowers loops. The edge back to the head is marked; a second edge leads from the end of the body to the exit, so that what the body
/// does comes before what follows the loop although back edges are not followed.
/// </summary>
internal sealed class LoopLowering
{
    private readonly FunctionLowering _function;

    public LoopLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public void Lower(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation { Before: var before } counted:
                foreach (var statement in before)
                    _function.Statements.Lower(statement);
                Loop(loop, counted.Condition, conditionIsTop: true, isUntil: false, counted.AtLoopBottom);
                if (ElementWaits.Of(counted, _function.Tables.Methods) is { } wait)
                    Flow.Emit(wait);
                break;
            case IWhileLoopOperation repeated:
                Loop(loop, repeated.Condition, repeated.ConditionIsTop, repeated.ConditionIsUntil, []);
                break;
            case IForEachLoopOperation each:
                ForEach(each);
                break;
            default:
                _function.Expressions.LowerChildren(loop);
                break;
        }
    }

    private void Loop(ILoopOperation loop, IOperation? condition, bool conditionIsTop, bool isUntil, IReadOnlyList<IOperation> bottom)
    {
        var head = Flow.Emit(new LoopHead(loop.Syntax, ChangesLocals(loop)) { IsCounted = Turns.End(loop, condition) });
        foreach (var local in Counted(loop, condition).Where(local => _function.Locals[local].Kind == ValueKind.Constant))
            _function.Locals.Set(local, Value.Position);
        List<Tail> exit = [];
        if (conditionIsTop)
            exit = Test(condition, isUntil);
        var frame = _function.Jumps.EnterLoop(loop, loop.ExitLabel, loop.ContinueLabel);
        _function.Statements.Lower(loop.Body);
        _function.Jumps.Leave();
        Flow.Tails = FlowBuilder.Join(Flow.Tails, frame.Continues);
        foreach (var statement in bottom)
            _function.Statements.Lower(statement);
        if (!conditionIsTop)
            exit = Test(condition, isUntil);
        Close(head, exit, frame, isEndless: condition is null || condition.ConstantValue is { HasValue: true, Value: true });
    }

    /// <summary>The numbers that the loop moves on from turn to turn, but for those that its own condition is about.</summary>
    private static IEnumerable<ILocalSymbol> Counted(ILoopOperation loop, IOperation? condition) => Turns.Steps(loop)
        .Where(step => step.Kind == OperationKind.Increment).Select(step => step.Target).OfType<ILocalReferenceOperation>().Select(reference => reference.Local)
        .Where(local => !loop.Locals.Contains(local) && !loop.Descendants().OfType<IVariableDeclaratorOperation>().Any(inner => Is(inner.Symbol, local)) && condition?.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation { Local: var asked } && Is(asked, local)) != true);

    private static bool Is(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool ChangesLocals(ILoopOperation loop) => Turns.Walk(loop) || loop.Descendants().Any(operation => operation switch
    {
        IAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation or IDeclarationExpressionOperation } => true,
        _ => false,
    });

    private void ForEach(IForEachLoopOperation each)
    {
        var collection = _function.Expressions.Lower(each.Collection);
        var head = Flow.Emit(new LoopHead(each.Syntax, changesLocals: true));
        _function.Places.LoadContents(each.Collection.Syntax, collection, each.Collection.Type);
        var element = _function.Places.ElementOf(collection);
        foreach (var local in each.Locals)
            _function.Assignments.Store(local, each.LoopControlVariable.Syntax, element.Kind == ValueKind.Unknown ? Value.Opaque(each.LoopControlVariable.Syntax) : element);
        List<Tail> exit = [.. Flow.Tails];
        var frame = _function.Jumps.EnterLoop(each, each.ExitLabel, each.ContinueLabel);
        _function.Statements.Lower(each.Body);
        _function.Jumps.Leave();
        Flow.Tails = FlowBuilder.Join(Flow.Tails, frame.Continues);
        Close(head, exit, frame, isEndless: false);
        if (ElementWaits.Of(each, _function.Tables.Methods) is { } wait)
            Flow.Emit(wait);
        else if (_function.Intrinsics.IsSpawned(collection))
            Flow.Emit(new Wait(each.Syntax));
    }

    /// <summary>Leaves the tails where the loop goes on and returns those where it ends.</summary>
    private List<Tail> Test(IOperation? condition, bool isUntil)
    {
        if (condition is null)
            return [];
        var (whenTrue, whenFalse) = _function.Conditions.Branch(condition);
        Flow.Tails = isUntil ? whenFalse : whenTrue;
        return isUntil ? whenTrue : whenFalse;
    }

    private void Close(int head, List<Tail> exit, Jumps.Frame frame, bool isEndless)
    {
        Flow.Connect(Flow.Tails, head, isBack: true);
        Flow.Tails = FlowBuilder.Join(FlowBuilder.Join(exit, frame.Breaks), isEndless ? [] : Flow.Tails.ConvertAll(tail => tail with { IsOrderOnly = true }));
    }
}
