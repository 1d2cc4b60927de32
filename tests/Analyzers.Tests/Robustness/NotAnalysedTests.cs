using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>What the analysis leaves out, it says.</summary>
public sealed class NotAnalysedTests
{
    private const int SmallStack = 192 * 1024;

    [Fact]
    public void A_member_that_nests_deeper_than_the_stack_is_named()
    {
        var reported = Assert.Single(Report(nesting: 400, SmallStack));

        Assert.Equal("'Run' nests deeper than the analysis can follow, so no publication race is found in it", reported.GetMessage());
        Assert.Equal("Run", reported.Location.SourceTree!.GetText().ToString(reported.Location.SourceSpan));
    }

    [Fact]
    public void A_member_that_the_stack_reaches_is_not() => Assert.Empty(Report(nesting: 400, SmallStack * 80));

    // The operations are bound on this thread; only the walk over them has the small stack.
    private static List<Diagnostic> Report(int nesting, int stack)
    {
        var call = string.Concat(Enumerable.Repeat("Is(", nesting)) + "_ready" + new string(')', nesting);
        var tree = CSharpSyntaxTree.ParseText($"class Deep {{ bool _ready; bool Is(bool value) => value; bool Run() {{ return {call}; }} }}");
        var compilation = CSharpCompilation.Create("Deep", [tree], SdkReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "Run");
        var (owner, code) = (model.GetDeclaredSymbol(method)!, model.GetOperation(method)!);
        List<Diagnostic> reported = [];
        var analysis = new CompilationAnalysis(compilation, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider);
        var walk = new Thread(() => analysis.Add(owner.ContainingType, owner, [code], reported.Add), stack);
        walk.Start();
        walk.Join();
        return reported;
    }
}
