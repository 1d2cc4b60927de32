using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers statements: what runs after what.</summary>
internal sealed class StatementLowering
{
    private readonly FunctionLowering _function;
    private readonly LoopLowering _loops;
    private readonly ProtectedLowering _protected;
    private readonly SwitchLowering _switches;

    public StatementLowering(FunctionLowering function)
    {
        _function = function;
        _loops = new LoopLowering(function);
        _protected = new ProtectedLowering(function);
        _switches = new SwitchLowering(function);
    }

    private FlowBuilder Flow => _function.Flow;

    public void Lower(IOperation? statement)
    {
        switch (statement)
        {
            case null or IEmptyOperation:
                break;
            case IBlockOperation block:
                LowerAll(block.Operations);
                break;
            case IExpressionStatementOperation expression:
                _function.Expressions.Lower(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                Declare(statement);
                break;
            case IConditionalOperation conditional:
                If(conditional);
                break;
            case ILoopOperation loop:
                _loops.Lower(loop);
                break;
            case ISwitchOperation choice:
                _switches.Lower(choice);
                break;
            case ILockOperation or ITryOperation or IUsingOperation:
                _protected.Lower(statement);
                break;
            case IUsingDeclarationOperation declaration:
                _protected.Lower(declaration, remaining: []);
                break;
            case IReturnOperation { Kind: OperationKind.Return } result:
                Return(result);
                break;
            case IReturnOperation yielded:
                _function.Expressions.Lower(yielded.ReturnedValue);
                if (yielded.Kind == OperationKind.YieldBreak)
                    _function.Jumps.Return(yielded.Syntax, Value.None, isThrow: false);
                else // whoever asks for the elements runs here
                    _function.Flow.Emit(new OpaqueCall(yielded.Syntax, null, Value.None, ImmutableArray<Value>.Empty));
                break;
            case IBranchOperation branch:
                _function.Jumps.Branch(branch);
                break;
            case ILabeledOperation labeled:
                _function.Jumps.Label(labeled.Label);
                // A jump may come from before the assignments above.
                _function.Locals.Leave();
                _function.Locals.Enter();
                Lower(labeled.Operation);
                break;
            case ILocalFunctionOperation local:
                _function.Enqueue(local.Symbol, local.Body);
                break;
            default:
                _function.Expressions.Lower(statement);
                break;
        }
    }

    /// <summary>A using declaration protects the rest of its block.</summary>
    public void LowerAll(IReadOnlyList<IOperation> statements)
    {
        _function.Locals.Enter();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
            {
                _protected.Lower(declaration, [.. statements.Skip(i + 1)]);
                break;
            }

            if (Assigned(statements[i]) is { } variable)
                _function.Locals.ReplaceNext(variable);
            Lower(statements[i]);
        }

        _function.Locals.Leave();
    }

    private static ISymbol? Assigned(IOperation statement) => statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false, Target: var target } }
        ? target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        }
        : null;

    /// <summary>The declarators of the declaration itself: those of a lambda in an initializer belong to the lambda.</summary>
    public void Declare(IOperation declaration)
    {
        var declarations = declaration is IVariableDeclarationGroupOperation group ? group.Declarations : ImmutableArray.Create((IVariableDeclarationOperation)declaration);
        foreach (var declarator in declarations.SelectMany(one => one.Declarators))
            Declare(declarator);
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is not { } initializer)
            return;
        if (declarator.Symbol.IsRef)
        {
            _function.Assignments.Refer(declarator.Symbol, initializer);
            return;
        }

        var value = _function.Expressions.Lower(initializer);
        _function.Assignments.Store(declarator.Symbol, declarator.Syntax, value);
    }

    /// <summary>A chain of else-ifs is one statement with many branches.</summary>
    private void If(IConditionalOperation conditional)
    {
        List<List<Tail>> ends = [];
        IOperation? rest = conditional;
        while (rest is IConditionalOperation link)
        {
            var (whenTrue, whenFalse) = _function.Conditions.Branch(link.Condition);
            Flow.Tails = whenTrue;
            Lower(link.WhenTrue);
            ends.Add(Flow.Tails);
            Flow.Tails = whenFalse;
            rest = link.WhenFalse;
        }

        Lower(rest);
        ends.Add(Flow.Tails);
        Flow.Tails = FlowBuilder.Join(ends);
    }

    private void Return(IReturnOperation result)
    {
        if (result.ReturnedValue is not { } returned)
        {
            _function.Jumps.Return(result.Syntax, Value.None, isThrow: false);
        }
        else if (_function.ReturnsBool && !returned.ConstantValue.HasValue)
        {
            var (whenTrue, whenFalse) = _function.Conditions.Branch(returned);
            Flow.Tails = whenTrue;
            _function.Jumps.Return(result.Syntax, Value.Constant(true), isThrow: false);
            Flow.Tails = whenFalse;
            _function.Jumps.Return(result.Syntax, Value.Constant(false), isThrow: false);
        }
        else
        {
            var value = _function.Expressions.Lower(returned);
            HandOut(result.Syntax, value);
            _function.Jumps.Return(result.Syntax, value, isThrow: false);
        }
    }

    /// <summary>Whoever is given the collection that a field always holds, by a function that does more than that, reads what is in it.</summary>
    private void HandOut(SyntaxNode syntax, Value value)
    {
        if (Flow.HasAsked && value is { Kind: ValueKind.Loaded, Place.Location: { IsContents: false, Member: IFieldSymbol { IsReadOnly: true, Type: var type } } } && Containers.IsCollection(type)
            && _function.Owner is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet, DeclaredAccessibility: not Accessibility.Private })
            _function.Places.LoadContents(syntax, value, type);
    }
}
