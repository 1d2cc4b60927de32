using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// Tells whether a statement runs code that may come back to a member: own code is followed as far as it is known, and a member's name in
/// it counts, whatever it means there.
/// </summary>
internal sealed class WaysBack(string member, Compilation compilation, CancellationToken cancellationToken)
{
    // Documented bound: what calls more functions than these may come back.
    private const int MaxFunctions = 100;

    private readonly HashSet<SyntaxNode> _followed = [];

    public bool AreIn(SyntaxNode code) => LeadBack(code, compilation.GetSemanticModel(code.SyntaxTree));

    private bool LeadBack(SyntaxNode code, SemanticModel model) => code.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
        .Any(expression => model.GetSymbolInfo(expression, cancellationToken).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature } => true,
            IMethodSymbol method => MayLeadBack(method),
            IPropertySymbol property => MayLeadBack(property),
            _ => model.GetTypeInfo(expression, cancellationToken).Type is { TypeKind: TypeKind.Dynamic },
        });

    private bool MayLeadBack(ISymbol symbol)
    {
        if (!symbol.Locations.Any(location => location.IsInSource))
            return false;
        if (symbol.IsAbstract || symbol.IsExtern || ((symbol.IsVirtual || symbol.IsOverride) && symbol is { IsSealed: false, ContainingType.IsSealed: false }))
            return true;
        return IsNamedIn(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol);
    }

    // An object that is made runs the initialisers of its type, too.
    private bool IsNamedIn(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference =>
    {
        var node = reference.GetSyntax(cancellationToken);
        if (!_followed.Add(node))
            return false;
        return _followed.Count > MaxFunctions || !compilation.ContainsSyntaxTree(node.SyntaxTree)
            || node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member)
            || LeadBack(node, compilation.GetSemanticModel(node.SyntaxTree));
    });
}
