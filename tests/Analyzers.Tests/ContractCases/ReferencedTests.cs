using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafePublication.Annotations;
using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<SafePublication.Analyzers.PublicationAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.ContractCases;

/// <summary>Contracts of a referenced assembly hold where its metadata has them.</summary>
public sealed class ReferencedTests
{
    private const string Library =
        """
        using SafePublication.Annotations;

        public sealed class Table
        {
            private readonly object _gate = new();

            [PublicationFlag] public volatile bool Ready;

            [PublishedBy(nameof(Ready))] public int Size { get; private set; }

            [PublishedBy("Ready")] public int[] Items = new int[0];

            [BenignRace("an estimate")] public int Hits;

            public void Build() { lock (_gate) { Size = 2; Items = new[] { 1, 2 }; Ready = true; } }
        }

        [ThreadConfined]
        public sealed class Parser { public bool Done; public int Count; }
        """;

    [Theory]
    [InlineData("static int Size(Table table) => table.Ready ? table.Size : 0;")]
    [InlineData("static int Size(Table table) { if (!table.Ready) table.Build(); return 0; }")]
    [InlineData("static int First(Table table) => table.Ready ? table.Items[0] : 0;")]
    [InlineData("readonly object _gate = new(); int Size(Table table) { lock (_gate) return table.Size; }")]
    public Task A_reader_that_keeps_to_them_is_silent(string reader) => VerifyAsync(reader);

    [Theory]
    [InlineData("static int Size(Table table) => {|PUB5001:table.Size|};")]
    [InlineData("static int First(Table table) => {|PUB5001:table.Items|}[0];")]
    [InlineData("static int Size(Table table) => table.Ready ? 0 : {|PUB5001:table.Size|};")]
    public Task A_reader_that_does_not_is_reported(string reader) => VerifyAsync(reader);

    [Fact]
    public Task Without_the_symbol_their_metadata_has_none() => VerifyAsync("static int Size(Table table) => table.Size;", []);

    [Fact]
    public Task An_object_of_a_confined_type_is_silent() => VerifyAsync(
        "readonly object _gate = new(); readonly Parser _parser = new(); int Read() => _parser.Done ? _parser.Count : 0; void Parse() { lock (_gate) { _parser.Count = 1; _parser.Done = true; } }");

    [Fact]
    public Task Without_the_symbol_the_same_object_is_reported() => VerifyAsync(
        "readonly object _gate = new(); readonly Parser _parser = new(); int Read() => {|PUB1001:_parser.Done|} ? _parser.Count : 0; void Parse() { lock (_gate) { _parser.Count = 1; {|PUB1002:_parser.Done = true|}; } }", []);

    private static Task VerifyAsync(string members) => VerifyAsync(members, ["SAFEPUBLICATION_ANNOTATIONS"]);

    private static Task VerifyAsync(string members, string[] symbols)
    {
        var test = new VerifyCS.Test { TestCode = $"class Reader {{ {members} }}" };
        ImplicitUsings.AddTo(test.TestState);
        test.TestState.AdditionalReferences.Add(typeof(PublishedByAttribute).Assembly);
        test.TestState.AdditionalReferences.Add(Compile(symbols));
        return test.RunAsync();
    }

    private static PortableExecutableReference Compile(string[] symbols)
    {
        var tree = CSharpSyntaxTree.ParseText(Library, new CSharpParseOptions(preprocessorSymbols: symbols));
        var annotations = MetadataReference.CreateFromFile(typeof(PublishedByAttribute).Assembly.Location);
        var compilation = CSharpCompilation.Create("Library", [tree], [.. SdkReferences.All, annotations], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
