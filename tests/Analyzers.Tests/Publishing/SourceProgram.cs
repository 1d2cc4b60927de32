using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Tests.Publishing;

/// <summary>The bodies of a source's methods, as the analysis lowers them.</summary>
internal static class SourceProgram
{
    public static SafePublication.Analyzers.Publishing.Program Of(string source) => new(Bodies(source), isWhole: true, Contracts.None);

    /// <summary>The body of the method <c>M</c>.</summary>
    public static Body M(string members) => Bodies($"using System; using System.Threading; class C {{ {members} }}").Single(body => body.Owner.Name == "M");

    public static IReadOnlyList<Body> Bodies(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, path: "Source.cs");
        var compilation = CSharpCompilation.Create("Source", [tree], SdkReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        var model = compilation.GetSemanticModel(tree);
        var tables = new Tables();
        return [.. tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().SelectMany(method => Lower(model, method, tables))];
    }

    private static List<Body> Lower(SemanticModel model, BaseMethodDeclarationSyntax method, Tables tables) =>
        BlockLowering.Lower(model.GetDeclaredSymbol(method)!, ImmutableArray.Create(model.GetOperation(method)!), tables);
}
