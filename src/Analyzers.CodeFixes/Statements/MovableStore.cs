using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>A statement that stores a constant in a flag, and what it may move behind without a difference for its own thread.</summary>
internal sealed class MovableStore(ExpressionStatementSyntax store, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>
    /// Whether the statements neither name the flag nor change the object that holds it, and run no code that may come back to the flag,
    /// which then also keeps the work from starting again inside itself.
    /// </summary>
    public bool MayPass(IReadOnlyList<StatementSyntax> statements)
    {
        if (Target is not { } target || model.GetSymbolInfo(target, cancellationToken).Symbol is not { } flag || !HasSteadyReceiver(target))
            return false;
        if (statements.SelectMany(statement => statement.DescendantTokens()).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == flag.Name))
            return false;
        var ways = new WaysBack(flag.Name, model.Compilation, cancellationToken);
        if (statements.Any(ways.AreIn))
            return false;
        var written = model.AnalyzeDataFlow(statements[0], statements[statements.Count - 1]) is { Succeeded: true } flow ? flow.WrittenInside : default;
        return !written.IsDefault && !target.DescendantNodesAndSelf().Any(node
            => model.GetSymbolInfo(node, cancellationToken).Symbol is { } symbol && written.Contains(symbol, SymbolEqualityComparer.Default));
    }

    // '_ready = true' and 'Volatile.Write(ref _ready, true)'
    private ExpressionSyntax? Target => store.Expression switch
    {
        AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsConstant(assignment.Right) => assignment.Left,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" }, ArgumentList.Arguments: { Count: 2 } arguments }
            when arguments[0].RefKindKeyword.IsKind(SyntaxKind.RefKeyword) && IsConstant(arguments[1].Expression) => arguments[0].Expression,
        _ => null,
    };

    private bool IsConstant(ExpressionSyntax value) => model.GetConstantValue(value, cancellationToken).HasValue;

    // The flag of this object, of a type, or of an object in a local variable.
    private bool HasSteadyReceiver(ExpressionSyntax target) => target switch
    {
        SimpleNameSyntax => true,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: var receiver } => model.GetSymbolInfo(receiver, cancellationToken).Symbol is ILocalSymbol
            or IParameterSymbol { RefKind: RefKind.None } or ITypeSymbol,
        _ => false,
    };
}
