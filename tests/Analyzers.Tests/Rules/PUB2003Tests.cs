using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: an object is changed after its reference was stored.</summary>
public sealed class PUB2003Tests
{
    [Fact]
    public Task A_store_into_the_published_object_is_reported_although_the_reference_is_volatile() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Palette { public int Size; }

        class Palettes
        {
            readonly object _gate = new();
            volatile Palette? _default;

            public int Size() => (_default ?? Load()).Size;

            Palette Load()
            {
                lock (_gate) { {|PUB2003:_default = new Palette()|}; _default.Size = 16; return _default; }
            }
        }
        """);

    [Fact]
    public Task An_object_that_is_built_in_a_local_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Palette { public int Size; }

        class Palettes
        {
            readonly object _gate = new();
            volatile Palette? {|PUB9001:_default|};

            public int Size() => (_default ?? Load()).Size;

            Palette Load()
            {
                lock (_gate) { var palette = new Palette(); palette.Size = 16; _default = palette; return palette; }
            }
        }
        """);

    [Fact]
    public Task Contents_that_are_added_after_publication_are_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Schemas
        {
            readonly object _gate = new();
            volatile Dictionary<string, int>? _all;

            public int Find(string name) => (_all ?? Load())[name];

            Dictionary<string, int> Load()
            {
                lock (_gate) { {|PUB2003:_all = new Dictionary<string, int>()|}; _all["int"] = 4; return _all; }
            }
        }
        """);

    [Fact]
    public Task Contents_of_an_initialiser_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Schemas
        {
            readonly object _gate = new();
            volatile Dictionary<string, int>? {|PUB9001:_all|};

            public int Find(string name) => (_all ?? Load())[name];

            Dictionary<string, int> Load() { lock (_gate) return _all = new Dictionary<string, int> { ["int"] = 4 }; }
        }
        """);

    [Fact]
    [Trait("Gap", "An object from a factory that is completed after publication")]
    public Task An_object_that_another_method_made_is_not_seen() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Palette { public int Size; public static Palette Create() => new Palette(); }

        class Palettes
        {
            readonly object _gate = new();
            volatile Palette? _default;

            public int Size() => (_default ?? Load()).Size;

            Palette Load() { lock (_gate) { _default = Palette.Create(); _default.Size = 16; return _default; } }
        }
        """);

    [Fact]
    public Task The_length_of_an_array_is_no_content() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Ring
        {
            readonly object _gate = new(); int[] _items = new int[4];

            public int Size => _items.Length;

            public void Grow() { lock (_gate) { _items = new int[8]; _items[0] = 1; } }

            public int First() { lock (_gate) return _items[0]; }
        }
        """);

    [Fact]
    public Task A_reader_that_reads_the_object_only_under_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Usage
        {
            readonly object _gate = new(); Data _data;

            class Data { public int Loaded; }

            public void Open(int loaded) { lock (_gate) { _data = new Data(); _data.Loaded = loaded; } }

            public void Close() { var data = _data; Emit(data); }

            void Emit(Data data) { lock (_gate) Console.WriteLine(data.Loaded); }
        }
        """);

    [Fact]
    public Task A_reader_that_hands_the_object_on_without_the_lock_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Usage
        {
            readonly object _gate = new(); Data _data;

            class Data { public int Loaded; }

            public void Open(int loaded) { lock (_gate) { {|PUB2003:_data = new Data()|}; _data.Loaded = loaded; } }

            public void Close() { var data = _data; if (data != null) Emit(data); }

            void Emit(Data data) => Console.WriteLine(data.Loaded);
        }
        """);

    [Fact]
    public Task An_object_that_is_built_on_a_thread_of_its_own_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Usage
        {
            Data _data;

            class Data { public int Loaded; }

            public void Open() => Task.Run(() => { {|PUB2003:_data = new Data()|}; _data.Loaded = 3; });

            public int Loaded() => _data?.Loaded ?? 0;
        }
        """);

    [Fact]
    public Task An_object_that_its_user_builds_before_threads_read_it_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Usage
        {
            Data _data;

            class Data { public int Loaded; }

            public void Open() { if (_data == null) { _data = new Data(); _data.Loaded = 3; } }

            public void Print() => Task.Run(() => Console.WriteLine(_data.Loaded));
        }
        """);

    [Theory]
    [InlineData("_items = wider;", "var n = Volatile.Read(ref _count); var items = _items; return items[n - 1];", "Volatile.Write(ref _count, n + 1);")]
    [InlineData("_items = wider;", "for (var i = Volatile.Read(ref _count) - 1; i >= 0;) return _items[i]; return 0;", "Volatile.Write(ref _count, n + 1);")]
    [InlineData("_items = wider;", "if (Volatile.Read(ref _count) == 0) return 0; return _items[0];", "Interlocked.Increment(ref _count);")]
    [InlineData("_items = wider;", "var n = _count; Thread.MemoryBarrier(); var items = _items; return items[n - 1];", "Thread.MemoryBarrier(); _count = n + 1;")]
    [InlineData("_items = wider;", "var n = Volatile.Read(ref _count); var items = _items; return items[n - 1];", "Volatile.WriteBarrier(); _count = n + 1;")]
    public Task Elements_that_a_released_count_announces_are_silent(string grow, string read, string release) => VerifyCS.VerifyAnalyzerAsync(Log(grow, read, release));

    [Theory]
    [InlineData("_items = wider;", "Thread.MemoryBarrier(); var n = {|PUB1005:_count|}; var items = _items; return items[n - 1];", "Thread.MemoryBarrier(); {|PUB1005:_count = n + 1|};")]
    [InlineData("_items = wider;", "var n = Volatile.Read(ref _count); var items = _items; return items[n - 1];", "{|PUB1005:_count = n + 1|}; Thread.MemoryBarrier();")]
    public Task Elements_that_no_ordered_count_announces_are_reported_at_the_count(string grow, string read, string release) => VerifyCS.VerifyAnalyzerAsync(Log(grow, read, release));

    private static string Log(string grow, string read, string release) =>
        $$"""
        class Log
        {
            readonly object _append = new(); int[] _items = new int[8]; int _count;

            public void Append(int item)
            {
                lock (_append)
                {
                    var n = _count;
                    if (n == _items.Length) { var wider = new int[n * 2]; Array.Copy(_items, wider, n); {{grow}} }
                    _items[n] = item;
                    {{release}}
                }
            }

            public int Last() { {{read}} }
        }
        """;

    [Fact]
    public Task A_reader_that_first_runs_the_locked_initialiser_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Copy
        {
            static readonly object s_gate = new(); static int[] s_signals;

            static void Init() { lock (s_gate) { if (s_signals == null) { s_signals = new int[2]; s_signals[0] = 1; } } }

            public static int First() { Init(); return s_signals[0]; }
        }
        """);

    [Fact]
    public Task A_reader_that_may_pass_by_the_initialiser_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Copy
        {
            static readonly object s_gate = new(); static int[] s_signals;

            static void Init() { lock (s_gate) { if (s_signals == null) { {|PUB2003:s_signals = new int[2]|}; s_signals[0] = 1; } } }

            public static int First() { if (s_signals == null) Init(); return s_signals[0]; }
        }
        """);

    [Fact]
    public Task A_state_that_changes_while_the_object_is_in_use_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Usage
        {
            readonly object _gate = new(); Data _data;

            class Data { public int Loaded; }

            public void Open() { lock (_gate) { _data = new Data(); _data.Loaded = 1; } }

            public void Count(int more) { lock (_gate) _data.Loaded = more; }

            public int Loaded() => _data?.Loaded ?? 0;
        }
        """);

    [Theory]
    [InlineData("System.Collections.Hashtable", "_table = new System.Collections.Hashtable()")]
    [InlineData("Dictionary<string, object>", "_table = new Dictionary<string, object>()")]
    public Task A_table_that_its_users_fill_is_no_object_under_construction(string table, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Cache
        {
            readonly object _gate = new(); {{table}} _table;

            public object Get(string key) => _table?[key];

            public void Put(string key, object value)
            {
                lock (_gate)
                {
                    if (_table == null) {{store}};
                    _table[key] = value;
                }
            }
        }
        """);

    [Fact]
    public Task What_the_published_object_sets_itself_afterwards_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Ticket { public int Row { get; private set; } public void Stamp(int row) => Row = row; }

        class Turnstile
        {
            readonly object _gate = new(); Ticket? _latest;

            public void Admit(int row) { lock (_gate) { {|PUB2003:_latest = new Ticket()|}; _latest.Stamp(row); } }

            public int Show() => _latest is { } ticket ? ticket.Row : 0;
        }
        """);

    [Fact]
    public Task What_it_set_itself_before_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Ticket { public int Row { get; private set; } public void Stamp(int row) => Row = row; }

        class Turnstile
        {
            readonly object _gate = new(); Ticket? _latest;

            public void Admit(int row) { lock (_gate) { var ticket = new Ticket(); ticket.Stamp(row); _latest = ticket; } }

            public int Show() => _latest is { } ticket ? ticket.Row : 0;
        }
        """);

    [Fact]
    public Task A_member_that_works_with_the_published_object_builds_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Meter { public int Turns { get; private set; } public void Turn() { Turns++; Console.WriteLine("turn"); } }

        class Gate
        {
            readonly object _gate = new(); Meter? _meter;

            public void Pass() { lock (_gate) { if (_meter == null) _meter = new Meter(); _meter.Turn(); } }

            public int Show() => _meter is { } meter ? meter.Turns : 0;
        }
        """);
}
