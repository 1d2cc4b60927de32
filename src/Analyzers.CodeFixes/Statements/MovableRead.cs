using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>A local that is set to what one member holds: <c>var map = _map;</c>, also by <c>Volatile.Read(ref _map)</c>.</summary>
internal sealed class MovableRead(LocalDeclarationStatementSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Whether both sides of the move only load: then nothing of this thread comes in between.</summary>
    public bool MayPass(ExpressionSyntax condition) =>
        declaration is { UsingKeyword.RawKind: 0, Declaration.Variables: [{ Initializer.Value: { } value }] } && OnlyLoads(value) && OnlyLoads(condition);

    public bool IsUsedIn(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == declaration.Declaration.Variables[0].Identifier.ValueText);

    private bool OnlyLoads(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().All(node => node switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Read", ContainingType: { Name: "Volatile", ContainingNamespace.Name: "Threading" } },
        AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax
            or PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } or PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } => false,
        SimpleNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol is not IPropertySymbol property || IsAuto(property),
        _ => true,
    });

    private static bool IsAuto(IPropertySymbol property) => !property.DeclaringSyntaxReferences.IsEmpty && property.DeclaringSyntaxReferences
        .All(reference => reference.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }));
}
