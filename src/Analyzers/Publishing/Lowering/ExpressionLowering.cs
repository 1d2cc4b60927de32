using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers expressions: emits what they do to memory and returns where their value comes from.</summary>
internal sealed class ExpressionLowering
{
    private readonly FunctionLowering _function;
    private readonly Stack<Value> _receivers = new();
    private readonly UnboundLowering _unbound;

    public ExpressionLowering(FunctionLowering function)
    {
        _function = function;
        _unbound = new UnboundLowering(function);
    }

    private FlowBuilder Flow => _function.Flow;

    public Value Lower(IOperation? expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is null)
            return Value.Unknown;
        if (expression.ConstantValue is { HasValue: true, Value: var constant })
            return Value.Constant(constant);
        switch (expression)
        {
            case IConversionOperation { OperatorMethod: { } operation, Operand: var converted } when operation.IsInSource():
                return _function.Calls.InSource(expression.Syntax, operation, Value.None, ImmutableArray.Create(Lower(converted)), isVirtual: false);
            case IConversionOperation conversion:
                return Lower(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Lower(parenthesized.Operand);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.PatternInput } when _receivers.Count > 0:
                return _receivers.Peek();
            case IInstanceReferenceOperation:
                return _function.This;
            case IConditionalAccessInstanceOperation when _receivers.Count > 0:
                return _receivers.Peek();
            case IDefaultValueOperation zero:
                return Value.Constant(DefaultValues.Of(zero.Type));
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IEventReferenceOperation:
                return _function.Places.Load(expression);
            case IInvalidOperation when expression.Syntax is ElementAccessExpressionSyntax || _function.Tables.Inherited.Of(expression, _function.Owner) is not null:
                return _function.Places.Load(expression);
            case IAssignmentOperation or IEventAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation:
                return _function.Assignments.Lower(expression);
            case IInvocationOperation invocation:
                return _function.Calls.Lower(invocation);
            case IObjectCreationOperation creation:
                return _function.Calls.Lower(creation);
            case IWithOperation { Operand: var original, Initializer: var changes }:
                Lower(original);
                var copy = Value.Fresh(expression.Syntax, expression.Type);
                _function.Calls.Fill(copy, changes);
                return copy;
            case IArrayInitializerOperation elements:
                _function.Calls.Use(elements.Syntax, elements.ElementValues.Select(Lower).ToImmutableArray());
                return Value.Unknown;
            case IArrayCreationOperation or IAnonymousObjectCreationOperation or ITypeParameterObjectCreationOperation
                or { Kind: NewerOperations.CollectionExpression }:
                LowerChildren(expression);
                return Value.Fresh(expression.Syntax, expression.Type);
            case ITupleOperation tuple:
                return Value.Tuple(tuple.Elements.Select(Lower).ToImmutableArray());
            case IInterpolatedStringOperation text:
                _function.Calls.Use(text.Syntax, text.Parts.OfType<IInterpolationOperation>().Select(part => Lower(part.Expression)).ToImmutableArray());
                return Value.Unknown;
            case IDelegateCreationOperation creation:
                return Lower(creation.Target);
            case IAnonymousFunctionOperation lambda:
                _function.Enqueue(lambda.Symbol, lambda.Body, PassedState.OwnObjectIn(lambda));
                return Value.Function(lambda.Symbol, Value.None);
            case IMethodReferenceOperation reference:
                return Value.Function(reference.Method, Lower(reference.Instance));
            case IConditionalOperation { WhenFalse: not null } or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation:
                return Choose(expression);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IIsPatternOperation:
                return Outcome(expression);
            case IBinaryOperation binary:
                return Binary(binary);
            case IAwaitOperation awaited:
                var value = Lower(awaited.Operation);
                Flow.Emit(new Await(expression.Syntax));
                if (_function.Intrinsics.IsWorkUnderWay(value))
                    Flow.Emit(new Wait(expression.Syntax, value.Place?.Location) { IsGiven = IntrinsicLowering.IsGiven(value) });
                return value;
            case IThrowOperation thrown:
                Lower(thrown.Exception);
                _function.Jumps.Return(expression.Syntax, Value.None, isThrow: true);
                return Value.None;
            case IInvalidOperation:
                return _unbound.Lower(expression);
            default:
                LowerChildren(expression);
                return Value.Unknown;
        }
    }

    public void LowerChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            _function.Statements.Lower(child);
    }

    /// <summary>Lowers <paramref name="code"/> with <paramref name="receiver"/> as its implicit receiver.</summary>
    public Value LowerWith(Value receiver, IOperation? code)
    {
        _receivers.Push(receiver);
        var value = Lower(code);
        _receivers.Pop();
        return value;
    }

    /// <summary>A member of a property pattern, read from <paramref name="receiver"/>.</summary>
    public Value LowerMember(IOperation? member, Value receiver) => LowerWith(receiver, member);

    private Value Binary(IBinaryOperation binary)
    {
        if (Relations.Of(binary.OperatorKind) is not null || Relations.IsLogical(binary.OperatorKind) || Relations.IsEager(binary))
            return Outcome(binary);

        // Long sums lean to the left: walk down that side instead of recursing.
        var operands = new Stack<IOperation>();
        IOperation left = binary;
        while (left is IBinaryOperation { ConstantValue.HasValue: false } inner && Relations.Of(inner.OperatorKind) is null
            && !Relations.IsLogical(inner.OperatorKind))
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        var value = Lower(left);
        if (binary.OperatorKind == BinaryOperatorKind.And && operands.Count == 1)
            return Masked(value, Lower(operands.Pop()));
        while (operands.Count > 0)
            value = Mixed(value, Lower(operands.Pop()));
        return value;
    }

    /// <summary>A computed number keeps what it was computed from: an index is still bound by the count it came from.</summary>
    private static Value Mixed(Value left, Value right) => right.Kind == ValueKind.Loaded && left is { IsUtcTime: false, Kind: not ValueKind.Loaded } ? Value.Derived(right, left) : Value.Derived(left, right);

    /// <summary>A bit mask says which bits of a loaded number are asked.</summary>
    public static Value Masked(Value left, Value right) =>
        IsOneLoad(left) && Condition.Integer(right.ConstantValue) is { } mask ? Value.Masked(left, mask)
        : IsOneLoad(right) && Condition.Integer(left.ConstantValue) is { } first ? Value.Masked(right, first)
        : IsOneLoad(left) && IsOwnNumber(right) ? Value.Bits(left)
        : IsOneLoad(right) && IsOwnNumber(left) ? Value.Bits(right) : Mixed(left, right);

    /// <summary>A number that was computed from no memory that others see.</summary>
    private static bool IsOwnNumber(Value value) => value is { Kind: ValueKind.Parameter } or { Kind: ValueKind.Unknown, Map: null } && value.Operands.All(operand => operand.Kind == ValueKind.Parameter);

    private static bool IsOneLoad(Value value) => value is { Kind: ValueKind.Loaded, Source: not null, Map: null, Alternatives.IsEmpty: true };

    private Value Outcome(IOperation condition)
    {
        var first = Flow.Count;
        var (whenTrue, whenFalse) = _function.Conditions.Branch(condition);
        Flow.Tails = FlowBuilder.Join(whenTrue, whenFalse);
        return Flow.ChainOf(first, whenTrue, whenFalse) is { } all ? Value.Outcome(all, isNegated: false)
            : Flow.ChainOf(first, whenFalse, whenTrue) is { } none ? Value.Outcome(none, isNegated: true) : Value.Unknown;
    }

    private Value Choose(IOperation expression) => expression switch
    {
        IConditionalOperation conditional => Conditional(conditional),
        ICoalesceOperation coalesce => Coalesce(coalesce.Syntax, Lower(coalesce.Value), () => Lower(coalesce.WhenNull)),
        IConditionalAccessOperation access => Access(access),
        _ => Switch((ISwitchExpressionOperation)expression),
    };

    private Value Conditional(IConditionalOperation conditional)
    {
        var (whenTrue, whenFalse) = _function.Conditions.Branch(conditional.Condition);
        Flow.Tails = whenTrue;
        var first = Lower(conditional.WhenTrue);
        var end = Flow.Tails;
        Flow.Tails = whenFalse;
        var second = Lower(conditional.WhenFalse);
        Flow.Tails = FlowBuilder.Join(end, Flow.Tails);
        return first.Or(second);
    }

    public Value Coalesce(SyntaxNode syntax, Value value, Func<Value> whenNull)
    {
        var (present, missing) = _function.Conditions.Compare(syntax, value, Relation.NotEqual, Value.Constant(null));
        Flow.Tails = missing;
        var other = whenNull();
        Flow.Tails = FlowBuilder.Join(present, Flow.Tails);
        return value.Or(other);
    }

    private Value Access(IConditionalAccessOperation access)
    {
        var receiver = Lower(access.Operation);
        var (present, missing) = _function.Conditions.Compare(access.Operation.Syntax, receiver, Relation.NotEqual, Value.Constant(null));
        Flow.Tails = present;
        var value = LowerWith(receiver, access.WhenNotNull);
        Flow.Tails = FlowBuilder.Join(Flow.Tails, missing);
        return value.Kind == ValueKind.Progress ? value.Or(Value.Constant(null)) : value; // a task that is not there has not ended
    }

    private Value Switch(ISwitchExpressionOperation choice)
    {
        var value = Lower(choice.Value);
        var result = Value.None;
        List<Tail> end = [];
        foreach (var arm in choice.Arms)
        {
            var (matched, refused) = _function.Conditions.Match(arm.Pattern, value, arm.Guard);
            Flow.Tails = matched;
            result = Lower(arm.Value).Or(result);
            end = FlowBuilder.Join(end, Flow.Tails);
            Flow.Tails = refused;
        }

        Flow.Tails = end;
        return result;
    }
}
