using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Declares some of a declaration's fields volatile; the others get a declaration of their own.</summary>
internal static class VolatileFieldDeclaration
{
    public static DocumentEdit Create(Document document, FieldDeclarationSyntax declaration, ISet<VariableDeclaratorSyntax> volatiles)
    {
        var groups = Groups(declaration, volatiles).ToList();
        return new DocumentEdit(document.Id, declaration, scope =>
        {
            if (groups.Count > 1)
                scope.Editor.InsertBefore(declaration, groups.Take(groups.Count - 1));
            scope.Editor.ReplaceNode(declaration, groups[groups.Count - 1]);
        });
    }

    // Neighbours of the same kind stay together, the order of the fields and of their initialisers stays.
    private static IEnumerable<FieldDeclarationSyntax> Groups(FieldDeclarationSyntax declaration, ISet<VariableDeclaratorSyntax> volatiles)
    {
        var variables = declaration.Declaration.Variables;
        for (var start = 0; start < variables.Count;)
        {
            var isVolatile = volatiles.Contains(variables[start]);
            var group = variables.Skip(start).TakeWhile(variable => volatiles.Contains(variable) == isVolatile).ToList();
            var isFirst = start == 0;
            start += group.Count;
            yield return Declare(declaration, group, isVolatile, isFirst, isLast: start == variables.Count);
        }
    }

    private static FieldDeclarationSyntax Declare(
        FieldDeclarationSyntax declaration, List<VariableDeclaratorSyntax> variables, bool isVolatile, bool isFirst, bool isLast)
    {
        var separators = Enumerable.Repeat(Token(default, SyntaxKind.CommaToken, TriviaList(Space)), variables.Count - 1);
        var single = variables.Count == declaration.Declaration.Variables.Count
            ? declaration
            : declaration.WithDeclaration(declaration.Declaration.WithVariables(
                SeparatedList(variables.Select(variable => variable.WithoutTrivia()), separators)));
        if (isVolatile)
            single = AddVolatile(single);
        if (!isFirst)
            single = single.WithLeadingTrivia(declaration.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return isLast ? single : single.WithTrailingTrivia(LineBreaks.Of(declaration));
    }

    private static FieldDeclarationSyntax AddVolatile(FieldDeclarationSyntax field)
    {
        var keyword = Token(default, SyntaxKind.VolatileKeyword, TriviaList(Space));
        if (field.Modifiers.Count > 0)
            return field.AddModifiers(keyword);
        var type = field.Declaration.Type;
        return field
            .WithDeclaration(field.Declaration.WithType(type.WithoutLeadingTrivia()))
            .WithModifiers(TokenList(keyword.WithLeadingTrivia(type.GetLeadingTrivia())));
    }
}
