using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers patterns to atomic tests of a value.</summary>
internal sealed class PatternLowering
{
    private readonly FunctionLowering _function;

    public PatternLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public (List<Tail> True, List<Tail> False) Branch(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return _function.Conditions.Compare(pattern.Syntax, value, Relation.Equal, _function.Expressions.Lower(constant.Value));
            case IRelationalPatternOperation relational when Relations.Of(relational.OperatorKind) is { } relation:
                return _function.Conditions.Compare(pattern.Syntax, value, relation, _function.Expressions.Lower(relational.Value));
            case INegatedPatternOperation negated:
                var (whenTrue, whenFalse) = Branch(negated.Pattern, value);
                return (whenFalse, whenTrue);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return All([both.LeftPattern, both.RightPattern], value);
            case IBinaryPatternOperation either:
                return Any(either, value);
            case IRecursivePatternOperation recursive:
                return Recursive(recursive, value);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, pattern, value);
                return declaration.MatchesNull ? Always() : NotNull(pattern, value);
            case ITypePatternOperation:
                return NotNull(pattern, value);
            case IDiscardPatternOperation:
                return Always();
            default:
                return _function.Conditions.Compare(pattern.Syntax, Value.Unknown, Relation.Equal, Value.Unknown);
        }
    }

    private (List<Tail> True, List<Tail> False) Always()
    {
        var tails = Flow.Tails;
        Flow.Tails = [];
        return (tails, []);
    }

    private (List<Tail> True, List<Tail> False) NotNull(IPatternOperation pattern, Value value) =>
        _function.Conditions.Compare(pattern.Syntax, value, Relation.NotEqual, Value.Constant(null));

    private (List<Tail> True, List<Tail> False) All(IEnumerable<IPatternOperation> patterns, Value value)
    {
        List<Tail> refused = [];
        foreach (var pattern in patterns)
        {
            var (whenTrue, whenFalse) = Branch(pattern, value);
            refused = FlowBuilder.Join(refused, whenFalse);
            Flow.Tails = whenTrue;
        }

        return (Flow.Tails, refused);
    }

    private (List<Tail> True, List<Tail> False) Any(IBinaryPatternOperation either, Value value)
    {
        var (leftTrue, leftFalse) = Branch(either.LeftPattern, value);
        Flow.Tails = leftFalse;
        var (rightTrue, rightFalse) = Branch(either.RightPattern, value);
        return (FlowBuilder.Join(leftTrue, rightTrue), rightFalse);
    }

    private (List<Tail> True, List<Tail> False) Recursive(IRecursivePatternOperation recursive, Value value)
    {
        Declare(recursive.DeclaredSymbol, recursive, value);
        List<Tail> refused = [];
        if (recursive.InputType.IsReferenceType || recursive.InputType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            var (whenTrue, whenFalse) = NotNull(recursive, value);
            refused = whenFalse;
            Flow.Tails = whenTrue;
        }

        foreach (var property in recursive.PropertySubpatterns)
        {
            var member = _function.Expressions.LowerMember(property.Member, value);
            var (whenTrue, whenFalse) = Branch(property.Pattern, member);
            refused = FlowBuilder.Join(refused, whenFalse);
            Flow.Tails = whenTrue;
        }

        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            var (whenTrue, whenFalse) = Branch(recursive.DeconstructionSubpatterns[i], i < value.Elements.Length ? value.Elements[i] : Value.Unknown);
            refused = FlowBuilder.Join(refused, whenFalse);
            Flow.Tails = whenTrue;
        }

        return (Flow.Tails, refused);
    }

    private void Declare(ISymbol? symbol, IOperation pattern, Value value)
    {
        if (symbol is not null)
            _function.Assignments.Store(symbol, pattern.Syntax, value);
    }
}
