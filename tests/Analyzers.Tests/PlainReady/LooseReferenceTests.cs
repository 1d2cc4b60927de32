using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>References that hardly guard what stands beside them are suggestions.</summary>
public sealed class LooseReferenceTests
{
    [Theory]
    [InlineData("return Describe();", "")]
    [InlineData("return 1;", "public int Measure() { Count(); return _name!.Length; }")]
    public async Task A_single_sibling_that_a_third_function_reads(string read, string other)
    {
        var isCalled = other.Length == 0;
        var type = $$"""
            class Book
            {
                readonly object _gate = new(); int[]? _rows; string? _name;

                public int Count() { if (LOAD == null) Fill(); {{read}} }

                void Fill() { lock (_gate) { if (_rows != null) return; _name = "a"; STORE; } }

                int Describe() => _name!.Length;

                {{other}}
            }
            """;
        if (isCalled)
            await VerifyCS.VerifyAnalyzerAsync(type.Replace("LOAD", "{|PUB1003:_rows|}").Replace("STORE", "{|PUB1003:_rows = new int[3]|}"));
        else
            await VerifyCS.VerifyAnalyzerAsync(type.Replace("LOAD", "{|#0:_rows|}").Replace("STORE", "{|#1:_rows = new int[3]|}"), Suggestion.Of("PUB1003", 0), Suggestion.Of("PUB1003", 1));
    }

    [Fact]
    public Task A_reference_that_a_shared_object_makes_where_it_asks_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Shape("{|PUB1003:_rows|}", "{|PUB1003:_rows = new int[3]|}", ""));

    [Fact]
    public Task A_reference_that_others_set_in_a_shared_object_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Shape("{|#0:_rows|}", "{|#1:_rows = new int[3]|}", "public void Widen() { if (_rows != null) return; _name = \"b\"; {|#2:_rows = new int[4]|}; }"),
        Suggestion.Of("PUB1003", 0), Suggestion.Of("PUB1003", 1), Suggestion.Of("PUB1003", 2));

    private static string Shape(string load, string store, string other) => $$"""
        class Shape
        {
            static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Shape> All = new();

            int[]? _rows; string? _name;

            public static Shape Of(string name) => All.GetOrAdd(name, static key => new Shape());

            public int Count() { if ({{load}} == null) { _name = "a"; {{store}}; } return _rows!.Length + _name!.Length; }

            {{other}}
        }
        """;
}
