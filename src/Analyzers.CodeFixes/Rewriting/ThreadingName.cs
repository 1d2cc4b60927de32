using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Names a type of <c>System.Threading</c> in expressions as a document may: simply, by its alias or in full.</summary>
internal sealed class ThreadingName(string simple, SemanticModel model, bool mayImport)
{
    public const string Namespace = "System.Threading";

    private readonly INamedTypeSymbol? _type = model.Compilation.GetTypeByMetadataName($"{Namespace}.{simple}");

    /// <summary>Whether a simple name was given that only a new using makes known.</summary>
    public bool NeedsImport { get; private set; }

    public ExpressionSyntax At(int position)
    {
        if (Means(position, simple, _type))
            return IdentifierName(simple);
        if (Alias(position) is { } alias)
            return IdentifierName(alias);
        if (!mayImport || !model.LookupSymbols(position, name: simple).IsEmpty)
            return InFull(position);
        NeedsImport = true;
        return IdentifierName(simple);
    }

    private bool Means(int position, string name, ISymbol? symbol)
        => model.LookupSymbols(position, name: name) is { Length: 1 } found && SymbolEqualityComparer.Default.Equals(found[0], symbol);

    private string? Alias(int position)
        => model.SyntaxTree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null && directive.Parent!.FullSpan.Contains(position))
            .Where(directive => directive.Name is { } name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, _type))
            .Select(directive => directive.Alias!.Name.Identifier.ValueText)
            .FirstOrDefault();

    private ExpressionSyntax InFull(int position)
    {
        var system = model.Compilation.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(member => member.Name == "System");
        ExpressionSyntax root = Means(position, "System", system)
            ? IdentifierName("System")
            : AliasQualifiedName(IdentifierName(Token(SyntaxKind.GlobalKeyword)), IdentifierName("System"));
        return Member(Member(root, "Threading"), simple);
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax expression, string name)
        => MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, IdentifierName(name));
}
