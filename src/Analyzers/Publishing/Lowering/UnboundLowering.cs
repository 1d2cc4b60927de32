using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Lowers code that does not bind, which is normal where references are missing: its parts are read as they stand, and a call on a
/// collection of ours still changes that collection.
/// </summary>
internal sealed class UnboundLowering
{
    private readonly FunctionLowering _function;

    public UnboundLowering(FunctionLowering function) => _function = function;

    public Value Lower(IOperation expression)
    {
        var access = (expression.Syntax as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
        foreach (var child in expression.ChildOperations)
        {
            if (access is not null && child.Syntax == access.Expression)
                Touch(child, access);
            else
                _function.Statements.Lower(child);
        }

        _function.Flow.Emit(new OpaqueCall(expression.Syntax, null, Value.None, ImmutableArray<Value>.Empty));
        return Value.Opaque(expression.Syntax);
    }

    private void Touch(IOperation receiver, MemberAccessExpressionSyntax access)
    {
        var value = _function.Expressions.Lower(receiver);
        if (Containers.ChangesByName(access.Name.Identifier.ValueText))
            _function.Places.StoreContents(access, value, receiver.Type);
        else
            _function.Places.LoadContents(access, value, receiver.Type);
    }
}
