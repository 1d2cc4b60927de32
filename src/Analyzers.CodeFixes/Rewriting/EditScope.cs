using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>What an edit works with: the document's editor and the name that <c>Volatile</c> has at its place.</summary>
internal sealed class EditScope(DocumentEditor editor, VolatileName name, int position)
{
    public DocumentEditor Editor => editor;

    public SyntaxGenerator Generator => editor.Generator;

    public ExpressionSyntax Volatile => name.At(position);
}
