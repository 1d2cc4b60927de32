using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Objects that a function is given as an argument: a lambda beside its state, a local function, a field by reference.</summary>
public sealed class PassedObjectTests
{
    [Fact]
    public Task A_lambda_is_given_its_object_beside_it() => VerifyCS.VerifyAnalyzerAsync(Part("{|PUB1001:_resolved|}", "this", "{|PUB1002:_resolved = true|}"));

    [Fact]
    public Task A_lambda_that_is_given_another_object_builds_that_one() => VerifyCS.VerifyAnalyzerAsync(Part("_resolved", "new Part(_reader)", "_resolved = true"));

    private static string Part(string test, string passed, string store) =>
        $$"""
        class Reader
        {
            readonly object _gate = new();
            public void Read<T>(T item, Action<T, Reader> read) { lock (_gate) read(item, this); }
            public void Fill(Part part) { part.Names = new() { "a" }; }
        }

        class Part
        {
            readonly Reader _reader; bool _resolved; public List<string>? Names;

            public Part(Reader reader) => _reader = reader;

            public int Count { get { Resolve(); return Names!.Count; } }

            void Resolve()
            {
                if ({{test}}) return;
                _reader.Read({{passed}}, (part, reader) => { reader.Fill(part); {{store}}; });
            }
        }
        """;

    [Fact]
    public Task A_local_function_builds_what_it_is_given() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size; string? _name;

            public int Size() { Ensure(this); return {|PUB1001:_ready|} ? _size : 0; }

            static void Ensure(Table table)
            {
                if ({|PUB1001:table._ready|}) return;
                lock (table._gate) { if (!table._ready) { Build(table); {|PUB1002:table._ready = true|}; } }
                static void Build(Table it) { it._size = 4; it._name = "t"; }
            }
        }
        """);

    [Fact]
    public Task A_field_that_a_helper_releases_by_reference_is_released() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Words
        {
            readonly object _gate = new(); bool _filled; int _longest;

            bool Filled => {|PUB1001:_filled|};

            public int Longest() { if (!Filled) Fill(); return _longest; }

            void Fill() { lock (_gate) { if (_filled) return; _longest = 7; Raise(ref _filled); } }

            static void Raise(ref bool flag) => Volatile.Write(ref flag, true);
        }
        """);

    [Fact]
    public Task A_field_that_a_helper_stores_plainly_by_reference_is_not() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Words
        {
            readonly object _gate = new(); bool _filled; int _longest;

            public int Longest() { if (!Volatile.Read(ref _filled)) Fill(); return _longest; }

            void Fill() { lock (_gate) { if (_filled) return; _longest = 7; Raise({|PUB1002:ref _filled|}); } }

            static void Raise(ref bool flag) { Volatile.Read(ref flag); flag = true; }
        }
        """);
}
