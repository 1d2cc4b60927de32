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

    [Fact]
    public Task A_sibling_that_others_ask_for_by_itself_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Context("{|#0:_producer|}", "{|#1:_producer = new()|}", "{|#2:_producer|}", "{|#3:_producer = new()|}", "public object Session() { if (_session == null) lock (_gate) { if (_session == null) _session = new(); } return _session; }"),
        Suggestion.Of("PUB1003", 0), Suggestion.Of("PUB1003", 1), Suggestion.Of("PUB1003", 2), Suggestion.Of("PUB1003", 3));

    [Fact]
    public Task A_sibling_that_nobody_asks_for_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Context("{|PUB1003:_producer|}", "{|PUB1003:_producer = new()|}", "{|PUB1003:_producer|}", "{|PUB1003:_producer = new()|}", ""));

    private static string Context(string load, string store, string load2, string store2, string other) => $$"""
        class Context
        {
            readonly object _gate = new(); object? _producer, _session;

            public int Send() { if ({{load}} == null) lock (_gate) { if (_producer == null) { _session = new(); {{store}}; } } return Use(); }

            public int SendLater() { if ({{load2}} == null) lock (_gate) { if (_producer == null) { _session = new(); {{store2}}; } } return Use(); }

            int Use() => _session!.GetHashCode();

            {{other}}
        }
        """;
}
