using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What happens before an object is shared needs no order.</summary>
public sealed class ConstructionTests
{
    [Fact]
    public Task A_flag_written_in_the_constructor_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _reads;

            public Table(bool fill) { if (fill) { _size = 7; _ready = true; } }

            public int Size() { lock (_gate) { _reads++; } return _ready ? _size : 0; }
        }
        """);

    [Fact]
    public Task A_helper_that_only_constructors_call_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _reads;

            public Table() => Fill();

            public int Size() { lock (_gate) { _reads++; } return _ready ? _size : 0; }

            void Fill() { _size = 7; _ready = true; }
        }
        """);

    [Fact]
    public Task A_static_constructor_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Table
        {
            static readonly object Gate = new(); static readonly int[] Items; static bool s_ready; static int s_reads;

            static Table() { lock (Gate) { Items = [7]; s_ready = true; } }

            public static int First() { lock (Gate) { s_reads++; } return s_ready ? Items[0] : 0; }
        }
        """);

    [Fact]
    public Task A_factory_that_fills_a_fresh_object_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public static Table Create() { var table = new Table(); lock (table._gate) { table._size = 7; table._ready = true; } return table; }

            public int Size() => _ready ? _size : 0;
        }
        """);

    [Fact]
    public Task A_clone_before_it_escapes_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public Table Copy() { lock (_gate) { return new Table { _size = _size, _ready = true }; } }

            public int Size() => _ready ? _size : 0;
        }
        """);

    [Fact]
    public Task A_write_before_the_thread_starts_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _size;

            public void Start() { _size = 7; _ready = true; new Thread(Run).Start(); }

            void Run() { if (_ready) Console.WriteLine(_size); }
        }
        """);

    [Fact]
    public Task A_write_after_the_thread_started_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _size;

            public void Start() { new Thread(Run).Start(); _size = 7; {|PUB1002:_ready = true|}; }

            void Run() { if ({|PUB1001:_ready|}) Console.WriteLine(_size); }
        }
        """);

    [Fact]
    public Task A_constructor_that_makes_some_objects_ready_leaves_the_others_to_be_published() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public Table() { }

            public Table(int size) { _size = size; _ready = true; }

            public int Size()
            {
                if ({|PUB1001:_ready|}) return _size;
                lock (_gate) { if (!_ready) { _size = 7; {|PUB1002:_ready = true|}; } return _size; }
            }
        }
        """);

    [Fact]
    public Task An_object_that_every_constructor_makes_ready_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public Table() { _size = 1; _ready = true; }

            public Table(int size) { _size = size; _ready = true; }

            public int Size()
            {
                if (_ready) return _size;
                lock (_gate) { _size = 7; _ready = true; return _size; }
            }
        }
        """);

    [Fact]
    public Task A_local_that_is_assigned_anew_holds_the_new_object_only() => VerifyCS.VerifyAnalyzerAsync("""
        class Category
        {
            readonly Dictionary<string, Data> _table = new();

            public class Data { public bool Unique; public string File; }

            public Data Get(string name)
            {
                var data = _table[name];
                if (data == null)
                {
                    lock (_table)
                    {
                        data = new Data();
                        data.File = name;
                        data.Unique = true;
                        _table[name] = data;
                    }
                }

                return data;
            }

            public string File(string name) { var data = Get(name); return data.Unique ? data.File : null; }
        }
        """);

    [Fact]
    public Task A_local_that_may_hold_the_shared_object_is_shared() => VerifyCS.VerifyAnalyzerAsync("""
        class Category
        {
            readonly Dictionary<string, Data> _table = new();

            public class Data { public bool Unique; public string File; }

            public Data Get(string name)
            {
                var data = _table[name];
                lock (_table)
                {
                    if (data == null) { data = new Data(); _table[name] = data; }
                    data.File = name;
                    {|PUB1002:data.Unique = true|};
                }

                return data;
            }

            public string File(string name) { var data = _table[name]; return {|PUB1001:data.Unique|} ? data.File : null; }
        }
        """);

    [Fact]
    public Task A_protected_helper_that_only_constructors_call_is_construction() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Region
        {
            volatile int _length; int _capacity;

            public Region(int length) => Initialize(length);

            protected void Initialize(int length) { _length = length; _capacity = length * 2; }

            public int Capacity() => _length > 0 ? _capacity : 0;
        }
        """);

    [Fact]
    public Task A_protected_helper_that_others_call_too_is_none() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Region
        {
            volatile bool _mapped; int _capacity;

            public Region(int length) => Initialize(length);

            public void Renew(int length) => Initialize(length);

            protected void Initialize(int length) { {|PUB2001:_mapped = true|}; _capacity = length * 2; }

            public int Capacity() => _mapped ? _capacity : 0;
        }
        """);

    [Fact]
    public Task Who_looks_for_the_identity_of_its_own_thread_finds_its_own_store() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pool
        {
            readonly object _gate = new(); int _owner; object? _item;

            public object? Take() { var own = Thread.CurrentThread.ManagedThreadId; return TakeOwn(own); }

            object? TakeOwn(int own) => _owner == own ? _item : null;

            public bool IsKept() => _owner != 0 && _item != null;

            public void Keep(object item) { var own = Thread.CurrentThread.ManagedThreadId; lock (_gate) { _item = item; _owner = own; } }
        }
        """);

    [Fact]
    public Task An_object_that_a_factory_has_just_made_is_its_callers() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Options
        {
            readonly object _gate = new(); public bool IsSet; public string? Address; public int Port;

            public Options Clone() => new Options();

            public void Set(string address) { lock (_gate) { Address = address; Port = 1; {|PUB1002:IsSet = true|}; } }

            public string? Get() { if (!{|PUB1001:IsSet|}) return null; return Address + Port; }
        }

        class Client
        {
            public string? Open(Options given) { var own = given.Clone(); if (!own.IsSet) { own.Address = "a"; own.IsSet = true; } return own.Address; }
        }
        """);

    [Theory]
    [InlineData("", "{|PUB1001:Built|}", "{|PUB1002:Built = true|}")]
    [InlineData("public Prefix() => Built = true;", "Built", "Built = true")]
    public Task What_the_constructor_of_another_derived_class_sets_is_no_first_value_here(string constructor, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        abstract class Codec { protected readonly object Gate = new(); protected bool Built; }

        class Raw : Codec { public Raw() => Built = true; }

        class Prefix : Codec
        {
            int _longest;

            {{constructor}}

            public int Longest() { if (!{{load}}) Build(); return _longest; }

            void Build() { lock (Gate) { if (Built) return; _longest = 7; {{store}}; } }
        }
        """);

    /// <summary>Who may call a private type is seen: an object that is filled before it is stored is nobody else's.</summary>
    [Theory]
    [InlineData("var grown = new Map(); grown.Add(name); _map = grown;", "_longest", "_longest = Math.Max(_longest, name.Length)")]
    [InlineData("_map.Add(name);", "{|PUB1001:_longest|}", "{|PUB1002:_longest = Math.Max(_longest, name.Length)|}")]
    public Task A_public_member_of_a_private_type_that_is_called_before_the_object_is_shared(string fill, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Registry
        {
            readonly object _gate = new(); Map _map = new();

            public string? Find(string name) => _map.Find(name);

            public void Extend(string name) { lock (_gate) { {{fill}} } }

            sealed class Map
            {
                readonly Dictionary<string, string> _names = []; int _longest;

                public void Add(string name) { _names[name] = name; {{store}}; }

                public string? Find(string name)
                {
                    for (var n = Math.Min(name.Length, {{load}}); n > 0; n--) { if (_names.TryGetValue(name[..n], out var found)) return found; }
                    return null;
                }
            }
        }
        """);

    /// <summary>An internal member may be called on an object that nobody else has yet: only all code can tell.</summary>
    [Theory]
    [InlineData("var unit = new Unit(); unit.Bind(); _units.TryAdd(path, unit);", "_bound", "_bound = true")]
    [InlineData("var unit = new Unit(); _units.TryAdd(path, unit); _units[path].Bind();", "{|PUB1001:_bound|}", "{|PUB1002:_bound = true|}")]
    public Task An_internal_member_that_is_called_before_the_object_is_shared(string make, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Unit
        {
            bool _bound; string? _text;

            public int Length() => {{load}} ? _text!.Length : 0;

            internal void Bind() { if ({{load}}) { Console.WriteLine(_text!.Length); return; } _text = "a"; {{store}}; }
        }

        class Catalog
        {
            readonly ConcurrentDictionary<string, Unit> _units = new();

            public void Add(string path) { {{make}} }
        }
        """);
}
