using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Adds a using of a namespace in <c>System</c> to a document, sorted among the usings that it has.</summary>
internal static class UsingDirectives
{
    /// <summary>Null where conditional compilation decides about usings: a new one could land in a branch.</summary>
    public static CompilationUnitSyntax? Add(CompilationUnitSyntax root, string name)
    {
        var inner = root.Members.OfType<BaseNamespaceDeclarationSyntax>().ToList();
        if (!HasPlain(root.Usings) && inner.Count == 1 && HasPlain(inner[0].Usings))
            return Insert(inner[0].Usings, root, name) is { } usings ? root.ReplaceNode(inner[0], inner[0].WithUsings(usings)) : null;
        if (root.Usings.Count > 0)
            return Insert(root.Usings, root, name) is { } usings ? root.WithUsings(usings) : null;
        return AddFirst(root, name);
    }

    private static bool HasPlain(SyntaxList<UsingDirectiveSyntax> usings) => usings.Any(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

    private static SyntaxList<UsingDirectiveSyntax>? Insert(SyntaxList<UsingDirectiveSyntax> usings, CompilationUnitSyntax root, string name)
    {
        if (usings.Any(directive => HasBranches(directive.GetLeadingTrivia())))
            return null;
        var index = usings.IndexOf(directive => ComesAfter(directive, name)) is var later and >= 0 ? later : usings.Count;
        if (index == 0)
        {
            var first = usings[0];
            var added = Directive(root, name).WithLeadingTrivia(first.GetLeadingTrivia());
            return usings.Replace(first, first.WithLeadingTrivia(Indentation(first))).Insert(0, added);
        }

        var previous = usings[index - 1];
        var inserted = Directive(root, name).WithLeadingTrivia(Indentation(previous)).WithTrailingTrivia(previous.GetTrailingTrivia().Where(IsBreakOrSpace));
        if (!inserted.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            usings = usings.Replace(previous, previous.WithTrailingTrivia(LineBreaks.Of(root)));
        return usings.Insert(index, inserted);
    }

    // Aliases and static usings stand last; System comes before all others.
    private static bool ComesAfter(UsingDirectiveSyntax directive, string added)
    {
        if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            return false;
        if (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            return true;
        var name = directive.Name?.ToString() ?? "";
        var isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        return !isSystem || string.CompareOrdinal(name, added) > 0;
    }

    // A header that a blank line (or a directive) closes stays on top.
    private static CompilationUnitSyntax? AddFirst(CompilationUnitSyntax root, string name)
    {
        var leading = root.GetLeadingTrivia();
        if (HasBranches(leading))
            return null;
        var header = HeaderLength(leading);
        var directive = Directive(root, name)
            .WithLeadingTrivia(leading.Take(header))
            .WithTrailingTrivia(LineBreaks.Of(root), LineBreaks.Of(root));
        return root.WithLeadingTrivia(leading.Skip(header)).WithUsings(SingletonList(directive));
    }

    private static int HeaderLength(SyntaxTriviaList leading)
    {
        for (var index = leading.Count - 1; index > 0; index--)
        {
            var isBlankLine = leading[index].IsKind(SyntaxKind.EndOfLineTrivia) && leading[index - 1].IsKind(SyntaxKind.EndOfLineTrivia);
            if (isBlankLine || leading[index].IsDirective)
                return index + 1;
        }

        return leading.Count == 1 && leading[0].IsDirective ? 1 : 0;
    }

    private static bool HasBranches(SyntaxTriviaList trivia) => trivia.Any(item => item.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia
        or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia);

    private static bool IsBreakOrSpace(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.EndOfLineTrivia or SyntaxKind.WhitespaceTrivia;

    private static IEnumerable<SyntaxTrivia> Indentation(SyntaxNode node)
        => node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

    private static UsingDirectiveSyntax Directive(SyntaxNode root, string name)
        => UsingDirective(ParseName(name))
            .WithUsingKeyword(Token(default, SyntaxKind.UsingKeyword, TriviaList(Space))).WithTrailingTrivia(LineBreaks.Of(root));
}
