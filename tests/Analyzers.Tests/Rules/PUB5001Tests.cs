using SafePublication.Analyzers.Tests.ContractCases;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

/// <summary>Code that does not keep to [PublishedBy], and the nearest code that does.</summary>
public sealed class PUB5001Tests
{
    [Fact]
    public Task A_load_that_nothing_guards_is_reported() => Annotated.VerifyAsync(
        Table("public int Get(int key) => {|PUB5001:_map|}[key];"));

    [Fact]
    public Task A_load_before_the_flag_is_tested_is_reported() => Annotated.VerifyAsync(
        Table("public int Get(int key) { var map = {|PUB2002:_map|}; return _ready ? map[key] : 0; }"));

    [Fact]
    public Task A_load_on_the_other_outcome_is_reported() => Annotated.VerifyAsync(
        Table("public int Get(int key) { if (_ready) return 0; return {|PUB5001:_map|}[key]; }"));

    [Fact]
    public Task A_load_that_only_one_path_guards_is_reported() => Annotated.VerifyAsync(
        Table("public int Get(int key, bool check) { if (check && !_ready) return 0; return {|PUB5001:_map|}[key]; }"));

    [Theory]
    [InlineData("public int Get(int key) => _ready ? _map[key] : 0;")]
    [InlineData("public int Get(int key) { if (!_ready) return 0; return _map[key]; }")]
    [InlineData("public int Get(int key) { if (!_ready) throw new InvalidOperationException(); return _map[key]; }")]
    [InlineData("public int Get(int key) { while (!_ready) Thread.Yield(); return _map[key]; }")]
    [InlineData("public int Get(int key) { if (!Volatile.Read(ref _ready)) return 0; return _map[key]; }")]
    [InlineData("public int Get(int key) { Check(); return _map[key]; } void Check() { if (!_ready) throw new InvalidOperationException(); }")]
    [InlineData("public int Get(int key) { if (!IsReady) return 0; return _map[key]; } bool IsReady => _ready;")]
    [InlineData("public int Get(int key) { if (!Ask()) return 0; return _map[key]; } bool Ask() { if (_ready) return true; return false; }")]
    [InlineData("public int Get(int key) { if (!_ready) return 0; return Find(key); } int Find(int key) => _map[key];")]
    [InlineData("public int Get(int key) { if (!_ready) return 0; return new[] { key }.Sum(each => _map[each]); }")]
    [InlineData("public int Get(int key) { lock (_gate) { return _map[key]; } }")]
    [InlineData("public int Get(int key) { Ensure(); return _map[key]; } void Ensure() { if (_ready) return; lock (_gate) { if (_ready) return; _map = [1]; _ready = true; } }")]
    public Task A_load_that_is_guarded_is_silent(string reader) => Annotated.VerifyAsync(Table(reader));

    [Fact]
    public Task A_helper_that_one_caller_calls_unguarded_is_reported() => Annotated.VerifyAsync(
        Table("public int Get(int key) => _ready ? Find(key) : 0; public int Guess(int key) => Find(key); int Find(int key) => {|PUB5001:_map|}[key];"));

    [Fact]
    public Task A_helper_whose_answer_means_nothing_is_no_guard() => Annotated.VerifyAsync(
        Table("public int Get(int key) { if (!Ask()) return 0; return {|PUB5001:_map|}[key]; } bool Ask() { if (_ready) return true; return true; }"));

    [Fact]
    public Task The_contents_of_a_readonly_collection_are_published_too() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] readonly List<int> _items = [];

            public void Build() { _items.Add(1); _ready = true; }

            public int First() => _ready ? _items[0] : 0;

            public int Last() => {|PUB5001:_items[1]|};
        }
        """);

    [Fact]
    public Task One_of_several_flags_is_enough() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _loaded, _built;
            [PublishedBy(nameof(_loaded)), PublishedBy(nameof(_built))] int[] _map;

            public void Build() { _map = [1]; _built = true; _loaded = true; }

            public int First() => _loaded ? _map[0] : 0;

            public int Second() => _built ? _map[1] : 0;
        }
        """);

    [Fact]
    public Task Two_members_on_one_line_are_two_violations() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] int _size, _version;

            public void Build() { _size = 7; _version = 1; _ready = true; }

            public int Sum() => _ready ? _size + _version : 0;

            public int Guess() => {|PUB5001:_size|} + {|PUB5001:_version|};
        }
        """);

    [Fact]
    public Task A_fence_between_a_plain_test_and_the_load_orders_it() => Annotated.VerifyAsync(
        """
        class Table
        {
            bool _ready;
            [PublishedBy(nameof(_ready))] int _size;

            public void Build() { _size = 7; Thread.MemoryBarrier(); _ready = true; }

            public int Size() { if (!_ready) return 0; Thread.MemoryBarrier(); return _size; }
        }
        """);

    [Fact]
    public Task A_flag_of_another_object() => Annotated.VerifyAsync(
        """
        class Gate { public volatile bool Open; }

        class Hall
        {
            readonly Gate _gate = new();
            [PublishedBy(nameof(_gate.Open))] int _seats;

            public void Build() { _seats = 7; _gate.Open = true; }

            public int Count() => _gate.Open ? _seats : 0;

            public int Guess() => {|PUB5001:_seats|};
        }
        """);

    [Fact]
    public Task Contracts_are_checked_in_every_type() => Annotated.VerifyAsync(
        """
        class Table
        {
            internal volatile bool Ready;
            [PublishedBy(nameof(Ready))] internal int Size;

            public void Build() { Size = 7; Ready = true; }
        }

        class Reader
        {
            public int Guess(Table table) => {|PUB5001:table.Size|};

            public int Size(Table table) => table.Ready ? table.Size : 0;
        }
        """);

    [Fact]
    public Task A_store_that_follows_the_flag_is_reported_by_its_own_rule_where_a_reader_is_in_sight() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] int _size;

            public void Build() { {|PUB2001:_ready = true|}; _size = 7; }

            public int Size() => _ready ? _size : 0;
        }
        """);

    [Fact]
    public Task A_store_that_follows_the_flag_is_a_violation_without_a_reader() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] int _size;

            public void Build() { {|PUB5001:_ready = true|}; Fill(); }

            void Fill() => _size = 7;

            public bool IsReady => _ready;
        }
        """);

    [Fact]
    public Task A_plain_flag_is_the_business_of_PUB1001_and_PUB1002() => Annotated.VerifyAsync(
        """
        class Table
        {
            bool _ready;
            [PublishedBy(nameof(_ready))] int _size;

            public void Build() { _size = 7; {|PUB1002:_ready = true|}; }

            public int Size()
            {
                if (!{|PUB1001:_ready|}) return 0;
                return _size;
            }
        }
        """);

    [Fact]
    public Task The_message_names_both_ends() => Annotated.VerifyAsync(
        """
        class Table
        {
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] int _size;

            public void Build() { _size = 7; {|#1:_ready = true|}; }

            public int Size() => {|#0:_size|};
        }
        """,
        new DiagnosticResult("PUB5001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "[PublishedBy] on '_size' is violated: 'Size' reads it without having seen '_ready' set and without the lock of its writer"));

    private static string Table(string members) =>
        $$"""
        class Table
        {
            readonly object _gate = new();
            volatile bool _ready;
            [PublishedBy(nameof(_ready))] int[] _map;

            public void Build() { lock (_gate) { _map = [1, 2]; _ready = true; } }

            {{members}}
        }
        """;
}
