using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SafePublication.Analyzers.Publishing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Gives an auto-property accessors that order its field; the uses of the property stay as they are.</summary>
internal static class AutoProperty
{
    // 'field' in an accessor is C# 14; the floor's enumeration does not name it.
    private const int FieldKeyword = 1400;

    /// <summary>Null for a property with bodies of its own, and where an override could leave the order out.</summary>
    public static async Task<(Document Document, PropertyDeclarationSyntax Declaration)?> FindAsync(
        IPropertySymbol property, Solution solution, CancellationToken cancellationToken)
    {
        if (property.IsAbstract || property.IsVirtual || property.IsOverride || property.DeclaringSyntaxReferences.Length != 1)
            return null;
        var node = await property.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        return node is PropertyDeclarationSyntax { AccessorList: { } accessors } declaration
            && accessors.Accessors.Count == 2
            && accessors.Accessors.All(accessor => accessor.Body is null && (FieldAccessors.IsPlain(accessor) || IsOrdered(accessor.ExpressionBody?.Expression)))
            && accessors.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration))
            && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            && solution.GetDocument(node.SyntaxTree) is { } document
            ? (document, declaration)
            : null;
    }

    /// <summary>Half of the repair is there already: one accessor orders the field.</summary>
    private static bool IsOrdered(ExpressionSyntax? accessed) => accessed is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Read" or "Write", Expression: var holder },
        ArgumentList.Arguments: [{ RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var field }, ..] arguments,
    } && holder.ToString().Split('.').Last() == "Volatile" && field.ToString() == "field" && arguments.Skip(1).All(argument => argument.Expression is IdentifierNameSyntax { Identifier.ValueText: "value" });

    /// <summary>Accessors that load with acquire and store with release.</summary>
    public static DocumentEdit Order(Document document, PropertyDeclarationSyntax declaration, IPropertySymbol property)
    {
        var options = (CSharpParseOptions)declaration.SyntaxTree.Options;
        if ((int)options.LanguageVersion >= FieldKeyword)
        {
            return new DocumentEdit(document.Id, declaration, scope => scope.Editor.ReplaceNode(declaration, (current, _)
                => WithBodies((PropertyDeclarationSyntax)current, "Volatile.Read(ref field)", "Volatile.Write(ref field, value)", options, scope)));
        }

        var name = BackingField.Name(property);
        return new DocumentEdit(document.Id, declaration, scope => IntroduceField(
            scope, declaration, BackingField.Declare(declaration, name, isVolatile: false),
            $"Volatile.Read(ref {name})", $"Volatile.Write(ref {name}, value)"));
    }

    /// <summary>Plain accessors of a volatile field.</summary>
    public static DocumentEdit MakeVolatile(Document document, PropertyDeclarationSyntax declaration, IPropertySymbol property)
    {
        var name = BackingField.Name(property);
        return new DocumentEdit(document.Id, declaration, scope => IntroduceField(
            scope, declaration, BackingField.Declare(declaration, name, isVolatile: true), name, $"{name} = value"));
    }

    /// <summary>Accessors that take the value out of one box and publish a new one.</summary>
    public static DocumentEdit HoldInBox(Document document, PropertyDeclarationSyntax declaration, IPropertySymbol property)
    {
        var name = BackingField.Name(property);
        var boxed = new BoxedValue(property.Type);
        return new DocumentEdit(document.Id, declaration, scope =>
        {
            var field = BackingField.Declare(declaration, name, isVolatile: false);
            var type = boxed.FieldType(declaration, scope.Editor.SemanticModel, scope).WithTriviaFrom(field.Declaration.Type);
            var (load, store) = boxed.IsNullable
                ? ($"{name}?.Value", $"{name} = value is {{ }} given ? new {boxed.Box(scope)}(given) : null")
                : ($"{name}?.Value ?? default", $"{name} = new {boxed.Box(scope)}(value)");
            IntroduceField(scope, declaration, field.WithDeclaration(field.Declaration.WithType(type)), load, store);
        });
    }

    // Blank lines before the property come to stand before its field.
    private static void IntroduceField(EditScope scope, PropertyDeclarationSyntax declaration, FieldDeclarationSyntax field, string load, string store)
    {
        var leading = declaration.GetLeadingTrivia();
        var blank = leading.TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        var indentation = leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        scope.Editor.InsertBefore(declaration, [field
            .WithLeadingTrivia(TriviaList(blank).AddRange(indentation)).WithTrailingTrivia(declaration.GetTrailingTrivia().Where(IsLineBreak).DefaultIfEmpty(ElasticLineFeed))]);
        var options = (CSharpParseOptions)declaration.SyntaxTree.Options;
        scope.Editor.ReplaceNode(declaration, (current, _) => WithBodies(BackingField.Release((PropertyDeclarationSyntax)current), load, store, options, scope)
            .WithLeadingTrivia(leading.Skip(blank.Count)));
    }

    private static bool IsLineBreak(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static PropertyDeclarationSyntax WithBodies(
        PropertyDeclarationSyntax property, string load, string store, CSharpParseOptions options, EditScope scope)
        => property.WithAccessorList(property.AccessorList!.WithAccessors(List(property.AccessorList.Accessors.Select(accessor => accessor
            .WithKeyword(accessor.Keyword.WithTrailingTrivia(Space))
            .WithExpressionBody(Body(accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? load : store, options, scope))))));

    // Parsed inside an accessor, because only there 'field' is a keyword.
    private static ArrowExpressionClauseSyntax Body(string expression, CSharpParseOptions options, EditScope scope)
    {
        var parsed = (PropertyDeclarationSyntax)ParseMemberDeclaration($"int P {{ set => {expression}; }}", options: options)!;
        var body = parsed.AccessorList!.Accessors[0].ExpressionBody!;
        var names = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == "Volatile");
        var named = body.ReplaceNodes(names, (_, _) => scope.Volatile);
        return named.ReplaceNodes(named.DescendantNodes().OfType<QualifiedNameSyntax>(), (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
