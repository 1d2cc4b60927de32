using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Holders;

/// <summary>Replaces the declarations of fields by that of the reference which publishes them, and declares its class.</summary>
internal sealed class HolderDeclarations(GuardedState state, HolderClass holder)
{
    /// <summary>Null where a declaration has a comment of its own, or holds another field, too.</summary>
    public IReadOnlyCollection<DocumentEdit>? Edits(Document document, CancellationToken cancellationToken)
    {
        var declarators = state.Fields.Select(field => (VariableDeclaratorSyntax)field.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)).ToList();
        var declarations = declarators.Select(declarator => (FieldDeclarationSyntax)declarator.Parent!.Parent!).Distinct().ToList();
        var published = (FieldDeclarationSyntax)declarators[declarators.Count - 1].Parent!.Parent!;
        if (declarations.Exists(declaration => declaration.Declaration.Variables.Any(variable => !declarators.Contains(variable)) || IsCommented(declaration)))
            return null;
        if (((TypeDeclarationSyntax)published.Parent!).Members.LastOrDefault(member => !declarations.Contains(member)) is not { } last)
            return null;
        return
        [
            .. declarations.Where(declaration => declaration != published).Select(declaration => new DocumentEdit(document.Id, declaration, scope => scope.Editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia))),
            DocumentEdit.Replace(document, published, (current, _) => holder.DeclareField(current)),
            new DocumentEdit(document.Id, last, scope => scope.Editor.InsertAfter(last, holder.Declare(LineBreaks.Of(published)))),
        ];
    }

    private static bool IsCommented(FieldDeclarationSyntax declaration) => declaration.DescendantTrivia().Any(trivia
        => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));
}
