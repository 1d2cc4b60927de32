using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>A change of one node of a document.</summary>
internal sealed record DocumentEdit(DocumentId Document, SyntaxNode Node, Action<EditScope> Apply)
{
    /// <summary>Replaces an expression or declaration by what it becomes, its trivia kept.</summary>
    public static DocumentEdit Replace<TNode>(Document document, TNode node, Func<TNode, EditScope, SyntaxNode> rewrite)
        where TNode : SyntaxNode
        => new(document.Id, node, scope => scope.Editor.ReplaceNode(node, (current, _) => rewrite((TNode)current, scope).WithTriviaFrom(current)));
}
