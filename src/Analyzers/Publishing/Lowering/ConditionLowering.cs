using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers conditions to atomic tests; returns where control is when the outcome is true and when it is false.</summary>
internal sealed class ConditionLowering
{
    private readonly FunctionLowering _function;
    private readonly PatternLowering _patterns;

    public ConditionLowering(FunctionLowering function)
    {
        _function = function;
        _patterns = new PatternLowering(function);
    }

    private FlowBuilder Flow => _function.Flow;

    public (List<Tail> True, List<Tail> False) Branch(IOperation condition)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Branch(parenthesized.Operand);
            case IConversionOperation { OperatorMethod: null } conversion:
                return Branch(conversion.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                var (whenTrue, whenFalse) = Branch(not.Operand);
                return (whenFalse, whenTrue);
            case IBinaryOperation binary when NullTest.Of(binary) is null && (Relations.Of(binary.OperatorKind) is not null || Relations.IsLogical(binary.OperatorKind)):
                return Binary(binary);
            case IBinaryOperation eager when Relations.IsEager(eager):
                return Eager(eager);
            case ITupleBinaryOperation tuples:
                return Compare(tuples.Syntax, _function.Expressions.Lower(tuples.LeftOperand), tuples.OperatorKind == BinaryOperatorKind.NotEquals ? Relation.NotEqual : Relation.Equal, _function.Expressions.Lower(tuples.RightOperand));
            case IIsPatternOperation match:
                return _patterns.Branch(match.Pattern, _function.Expressions.Lower(match.Value));
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return Conditional(conditional, otherwise);
            case IAwaitOperation { Operation: var awaited }:
                return Await(condition, awaited);
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                var tails = Flow.Tails;
                Flow.Tails = [];
                return constant ? (tails, []) : ([], tails);
            case IPropertyReferenceOperation { Instance.Type.IsValueType: true, Property.GetMethod: { } getter } when Progress.GoesOn(_function.Tables.Methods.Of(getter)) is { IsEmpty: false } unfinished:
                _function.Expressions.Lower(condition); // a value task is a place of its own
                return Compare(condition.Syntax, Value.Progress(unfinished), Relation.Equal, Value.Constant(true));
            default:
                return IsTrue(condition);
        }
    }

    public (List<Tail> True, List<Tail> False) Compare(SyntaxNode syntax, Value left, Relation relation, Value right)
    {
        if (left is { Kind: ValueKind.Outcome, Alternatives.IsEmpty: true } && right is { Kind: ValueKind.Constant, ConstantValue: bool expected } && relation is Relation.Equal or Relation.NotEqual)
            return Test(syntax, left, isTrue: expected == (relation == Relation.Equal));
        var condition = new Condition(left, relation, right);
        return Ask(syntax, left.Kind == ValueKind.Constant ? condition.Flipped : condition);
    }

    /// <summary>Whoever is told that a thread has ended, or signalled, comes after it.</summary>
    private (List<Tail> True, List<Tail> False) Ask(SyntaxNode syntax, Condition condition)
    {
        var (holds, fails) = Flow.Branch(new Test(syntax, condition));
        return (After(holds, outcome: true), After(fails, outcome: false));

        List<Tail> After(List<Tail> tails, bool outcome)
        {
            if (!Progress.IsOver(condition, condition.Left, outcome))
                return tails;
            Flow.Tails = tails;
            Flow.Emit(new Wait(syntax));
            return Flow.Tails;
        }
    }

    /// <summary>Tests again what a bool says that was seen.</summary>
    private (List<Tail> True, List<Tail> False) Test(SyntaxNode syntax, Value seen, bool isTrue)
    {
        List<Tail> failed = [];
        foreach (var condition in seen.Conditions)
        {
            var (holds, fails) = Ask(syntax, condition);
            failed = FlowBuilder.Join(failed, fails);
            Flow.Tails = holds;
        }

        return seen.IsNegated == isTrue ? (failed, Flow.Tails) : (Flow.Tails, failed);
    }

    public (List<Tail> True, List<Tail> False) Match(IPatternOperation pattern, Value value, IOperation? guard)
    {
        var (whenTrue, whenFalse) = _patterns.Branch(pattern, value);
        if (guard is null)
            return (whenTrue, whenFalse);
        Flow.Tails = whenTrue;
        var (guarded, refused) = Branch(guard);
        return (guarded, FlowBuilder.Join(whenFalse, refused));
    }

    private (List<Tail> True, List<Tail> False) Binary(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.ConditionalAnd => And(binary),
        BinaryOperatorKind.ConditionalOr => Or(binary),
        _ => Compare(binary, Relations.Of(binary.OperatorKind)!.Value),
    };

    private (List<Tail> True, List<Tail> False) And(IBinaryOperation binary)
    {
        var (leftTrue, leftFalse) = Branch(binary.LeftOperand);
        Flow.Tails = leftTrue;
        var (rightTrue, rightFalse) = Branch(binary.RightOperand);
        return (rightTrue, FlowBuilder.Join(leftFalse, rightFalse));
    }

    private (List<Tail> True, List<Tail> False) Or(IBinaryOperation binary)
    {
        var (leftTrue, leftFalse) = Branch(binary.LeftOperand);
        Flow.Tails = leftFalse;
        var (rightTrue, rightFalse) = Branch(binary.RightOperand);
        return (FlowBuilder.Join(leftTrue, rightTrue), rightFalse);
    }

    /// <summary><c>&amp;</c>, <c>|</c> and <c>^</c> evaluate both operands before the outcome of either is asked.</summary>
    private (List<Tail> True, List<Tail> False) Eager(IBinaryOperation binary)
    {
        var left = _function.Expressions.Lower(binary.LeftOperand);
        var right = _function.Expressions.Lower(binary.RightOperand);
        var (leftTrue, leftFalse) = Compare(binary.LeftOperand.Syntax, left, Relation.Equal, Value.Constant(true));
        Flow.Tails = leftTrue;
        var first = binary.OperatorKind == BinaryOperatorKind.Or ? (leftTrue, []) : Compare(binary.RightOperand.Syntax, right, Relation.Equal, Value.Constant(true));
        Flow.Tails = leftFalse;
        var second = binary.OperatorKind == BinaryOperatorKind.And ? ([], leftFalse) : Compare(binary.RightOperand.Syntax, right, Relation.Equal, Value.Constant(true));
        return binary.OperatorKind == BinaryOperatorKind.ExclusiveOr
            ? (FlowBuilder.Join(first.False, second.True), FlowBuilder.Join(first.True, second.False))
            : (FlowBuilder.Join(first.True, second.True), FlowBuilder.Join(first.False, second.False));
    }

    private (List<Tail> True, List<Tail> False) Compare(IBinaryOperation binary, Relation relation)
    {
        if ((relation is Relation.Equal or Relation.NotEqual) && binary.RightOperand.ConstantValue is { HasValue: true, Value: bool expected }
            && binary.LeftOperand.Type?.SpecialType == SpecialType.System_Boolean)
        {
            var (whenTrue, whenFalse) = Branch(binary.LeftOperand);
            return expected == (relation == Relation.Equal) ? (whenTrue, whenFalse) : (whenFalse, whenTrue);
        }

        var left = _function.Expressions.Lower(binary.LeftOperand);
        var right = _function.Expressions.Lower(binary.RightOperand);
        return Compare(binary.Syntax, left, relation, right);
    }

    private (List<Tail> True, List<Tail> False) Conditional(IConditionalOperation conditional, IOperation otherwise)
    {
        var (whenTrue, whenFalse) = Branch(conditional.Condition);
        Flow.Tails = whenTrue;
        var first = Branch(conditional.WhenTrue);
        Flow.Tails = whenFalse;
        var second = Branch(otherwise);
        return (FlowBuilder.Join(first.True, second.True), FlowBuilder.Join(first.False, second.False));
    }

    private (List<Tail> True, List<Tail> False) Await(IOperation condition, IOperation awaited)
    {
        if (_function.Intrinsics.TriedLock(awaited) is { } token)
            return TryEnter(condition, token);
        var value = _function.Expressions.Lower(awaited);
        Flow.Emit(new Await(condition.Syntax));
        return Compare(condition.Syntax, value, Relation.Equal, Value.Constant(true));
    }

    private (List<Tail> True, List<Tail> False) IsTrue(IOperation condition)
    {
        if (NullTest.Of(condition) is { } tested)
            return Compare(condition.Syntax, _function.Expressions.Lower(tested.Operand), tested.Relation, Value.Constant(null));
        if (_function.Intrinsics.TriedLock(condition) is { } token)
            return TryEnter(condition, token);
        if (EqualityTest.Of(condition) is var (left, right))
            return Compare(condition.Syntax, _function.Expressions.Lower(left), Relation.Equal, _function.Expressions.Lower(right));
        if (condition is IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum }, Instance: { } flags, Arguments: [var asked] })
            return HasFlag(condition, _function.Expressions.Lower(flags), _function.Expressions.Lower(asked.Value));
        return Compare(condition.Syntax, _function.Expressions.Lower(condition), Relation.Equal, Value.Constant(true));
    }

    private (List<Tail> True, List<Tail> False) HasFlag(IOperation condition, Value flags, Value asked) =>
        Compare(condition.Syntax, ExpressionLowering.Masked(flags, asked), Relation.Equal, asked);

    private (List<Tail> True, List<Tail> False) TryEnter(IOperation condition, object token)
    {
        var (entered, refused) = Compare(condition.Syntax, Value.Unknown, Relation.Equal, Value.Constant(true));
        Flow.Tails = entered;
        Flow.Emit(new LockStep(condition.Syntax, token, isEnter: true));
        return (Flow.Tails, refused);
    }
}
