using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>A declared field that takes the place of an auto-property's hidden one.</summary>
internal static class BackingField
{
    /// <summary>A name that no member of the type has: <c>_ready</c> for <c>Ready</c>.</summary>
    public static string Name(IPropertySymbol property)
    {
        var stem = "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
        var taken = new HashSet<string>(property.ContainingType.GetMembers().Select(member => member.Name), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? stem : stem + number).First(name => !taken.Contains(name));
    }

    /// <summary>The declaration: the property's type, initial value and <c>[field: ...]</c> attributes, private.</summary>
    public static FieldDeclarationSyntax Declare(PropertyDeclarationSyntax property, string name, bool isVolatile)
    {
        var modifiers = new List<SyntaxToken> { Token(SyntaxKind.PrivateKeyword) };
        if (property.Modifiers.Any(SyntaxKind.StaticKeyword))
            modifiers.Add(Token(SyntaxKind.StaticKeyword));
        if (isVolatile)
            modifiers.Add(Token(SyntaxKind.VolatileKeyword));
        var declarator = VariableDeclarator(Identifier(name)).WithInitializer(property.Initializer?.WithoutTrivia());
        return FieldDeclaration(
            List(property.AttributeLists.Where(IsForField).Select(list => list.WithTarget(null).WithoutTrivia())),
            TokenList(modifiers),
            VariableDeclaration(property.Type.WithoutTrivia(), SingletonSeparatedList(declarator)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The property without what its field has taken over.</summary>
    public static PropertyDeclarationSyntax Release(PropertyDeclarationSyntax property)
    {
        var attributes = property.AttributeLists.Where(list => !IsForField(list));
        var released = property.WithAttributeLists(List(attributes)).WithInitializer(null).WithSemicolonToken(default);
        return property.Initializer is null ? released : released.WithTrailingTrivia(property.GetTrailingTrivia());
    }

    private static bool IsForField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;
}
