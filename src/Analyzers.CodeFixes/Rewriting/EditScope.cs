using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>What an edit works with: the document's editor and the names that types have at its place.</summary>
internal sealed class EditScope(DocumentEditor editor, ThreadingName volatileName, ThreadingName lazyInitializerName, StrongBoxName strongBoxName, int position)
{
    public DocumentEditor Editor => editor;

    public SyntaxGenerator Generator => editor.Generator;

    public ExpressionSyntax Volatile => volatileName.At(position);

    public ExpressionSyntax LazyInitializer => lazyInitializerName.At(position);

    public TypeSyntax StrongBox(TypeSyntax content) => strongBoxName.At(position, content);
}
