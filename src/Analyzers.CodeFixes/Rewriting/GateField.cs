using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>A new private object to lock on, declared behind the field that it guards: <c>_openedGate</c> for <c>_opened</c>.</summary>
internal static class GateField
{
    public static string Name(IFieldSymbol field)
    {
        var taken = new HashSet<string>(field.ContainingType.GetMembers().Select(member => member.Name), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => field.Name + "Gate" + (number == 1 ? "" : number.ToString())).First(name => !taken.Contains(name));
    }

    public static FieldDeclarationSyntax Declare(IFieldSymbol field, FieldDeclarationSyntax beside)
    {
        var text = $"private {(field.IsStatic ? "static " : "")}readonly object {Name(field)} = new object();";
        var indentation = beside.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return ((FieldDeclarationSyntax)ParseMemberDeclaration(text)!).WithLeadingTrivia(indentation).WithTrailingTrivia(LineBreaks.Of(beside));
    }
}
