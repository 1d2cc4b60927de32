using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>The places in some code that name a member of this object or a static member: <c>_map</c>, <c>this._map</c>, <c>Cache.s_map</c>.</summary>
internal sealed class OwnReferences(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Null where some of the code means the member of another object.</summary>
    public IReadOnlyList<ExpressionSyntax>? In(IEnumerable<SyntaxNode> code)
    {
        var references = new List<ExpressionSyntax>();
        foreach (var name in code.SelectMany(node => node.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>().Where(IsMember))
        {
            if (Whole(name) is not { } whole)
                return null;
            references.Add(whole);
        }

        return references;
    }

    public bool IsNamedIn(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(IsMember);

    /// <summary>Whether a reference only loads, now and in the code that it stands in.</summary>
    public static bool IsLoad(ExpressionSyntax reference, SyntaxNode within) => reference.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != reference,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0 && !IsNameOf(argument),
        RefExpressionSyntax => false,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => reference.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => true,
    } && !reference.Ancestors().TakeWhile(node => node != within).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax);

    private static bool IsNameOf(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private bool IsMember(SimpleNameSyntax name) => name.Identifier.ValueText == member.Name
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, member.OriginalDefinition);

    private ExpressionSyntax? Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression is ThisExpressionSyntax || member.IsStatic ? access : null,
        MemberBindingExpressionSyntax or SubpatternSyntax or NameColonSyntax => null,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => null,
        _ => name,
    };
}
