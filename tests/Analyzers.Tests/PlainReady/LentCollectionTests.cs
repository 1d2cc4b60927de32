using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A collection is filled or read by a function that is given it.</summary>
public sealed class LentCollectionTests
{
    [Theory]
    [InlineData("List<int>", "new()", "given.Add(7);")]
    [InlineData("int[]", "new int[4]", "given[0] = 7;")]
    [InlineData("int[]", "new int[4]", "given[0]++;")]
    [InlineData("Dictionary<int, int>", "new()", "given[0] = 7;")]
    [InlineData("List<int>", "new()", "Twice(given); } static void Twice(List<int> passed) { passed.Add(7); passed.Add(7);")]
    public Task A_collection_that_a_function_fills_is_payload(string type, string made, string fill) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); readonly {{type}} _items = {{made}}; bool _ready;

            public int First()
            {
                if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { Fill(_items); {|PUB1002:_ready = true|}; } } }
                return _items[0];
            }

            static void Fill({{type}} given) { {{fill}} }
        }
        """);

    [Fact]
    public Task A_collection_that_a_function_only_reads_is_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); readonly List<int> _items = new(); bool _ready;

            public int First()
            {
                if (!_ready) { lock (_gate) { if (!_ready) { Check(_items); _ready = true; } } }
                return _items[0];
            }

            static void Check(List<int> given) { foreach (var item in given) Console.WriteLine(item); }
        }
        """);

    [Fact]
    public Task A_function_that_is_given_the_collection_reads_what_the_flag_announces() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); readonly List<int> _items = new(); bool _ready;

            public int First()
            {
                if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _items.Add(7); {|PUB1002:_ready = true|}; } } }
                return At(_items, 0);
            }

            static int At(List<int> given, int index) => given[index];
        }
        """);

    [Fact]
    public Task A_function_that_makes_nothing_of_the_collection_reads_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); readonly List<int> _items = new(); bool _ready;

            public bool Any()
            {
                if (!_ready) { lock (_gate) { if (!_ready) { _items.Add(7); _ready = true; } } }
                return IsThere(_items);
            }

            static bool IsThere(List<int> given) => given != null;
        }
        """);

    [Fact]
    public Task An_override_fills_what_the_call_of_its_base_is_given() => VerifyCS.VerifyAnalyzerAsync(
        """
        abstract class Source { public abstract void Fill(List<int> given); }

        sealed class Sevens : Source { public override void Fill(List<int> given) => given.Add(7); }

        class Table
        {
            readonly object _gate = new(); readonly List<int> _items = new(); readonly Source _source = new Sevens(); bool _ready;

            public int First()
            {
                if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _source.Fill(_items); {|PUB1002:_ready = true|}; } } }
                return _items[0];
            }
        }
        """);

    [Fact]
    public Task A_collection_that_synchronises_itself_does_so_whatever_its_parameter_is_called() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _items = new(); bool _ready;

            public int First()
            {
                if (!_ready) { lock (_gate) { if (!_ready) { Fill(_items); _ready = true; } } }
                return _items[0];
            }

            static void Fill(IDictionary<int, int> given) => given[0] = 7;
        }
        """);

    [Theory]
    [InlineData("IReadOnlyList<int> Items => _items;", "table.Items[0]", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("IReadOnlyList<int> Items { get { return this._items; } }", "table.Items.Last()", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("IReadOnlyList<int> Items => _items.ToArray();", "table.Other[0]", "_ready", "_ready = true")]
    public Task A_getter_hands_out_the_collection_of_its_field(string getter, string read, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); readonly List<int> _items = new(); readonly List<int> _other = new() { 7 }; bool _ready;

            public {{getter}}

            public IReadOnlyList<int> Other => _other;

            public void Load()
            {
                if ({{load}}) return;
                lock (_gate) { if (_ready) return; _items.Add(7); {{store}}; }
            }
        }

        static class Reader { public static int First(Table table) { table.Load(); return {{read}}; } }
        """);

    [Theory]
    [InlineData("return _items;", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("return new List<int>(Others);", "_ready", "_ready = true")]
    public Task A_getter_that_fills_its_collection_first_hands_it_out(string result, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            static readonly List<int> Others = new() { 7 };
            readonly object _gate = new(); readonly List<int> _items = new(); bool _ready;

            List<int> Items { get { if (!{{load}}) Fill(); {{result}} } }

            void Fill() { lock (_gate) { if (!_ready) { _items.Add(7); {{store}}; } } }

            public bool Has(int item) => Items.Contains(item);
        }
        """);
}
