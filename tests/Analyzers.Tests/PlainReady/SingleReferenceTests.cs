using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Publication by one reference is safe, however it is spelled.</summary>
public sealed class SingleReferenceTests
{
    [Theory]
    [InlineData("if (_map == null) _map = Load(); return _map[key];")]
    [InlineData("if (_map is null) { lock (_gate) { if (_map is null) _map = Load(); } } return _map[key];")]
    [InlineData("if (_map != null) return _map[key]; lock (_gate) { _map ??= Load(); return _map[key]; }")]
    [InlineData("return (_map ??= Load())[key];")]
    [InlineData("var map = _map; if (map == null) { lock (_gate) { map = _map; if (map == null) { map = Load(); _map = map; } } } return map[key];")]
    [InlineData("var map = _map; if (map is { Count: > 0 }) return map[key]; lock (_gate) { _map = map = Load(); } return map[key];")]
    [InlineData("if (_map is not { } map) { lock (_gate) { map = _map ?? (_map = Load()); } } return map[key];")]
    [InlineData("lock (_gate) { if (_map == null) { var map = new Dictionary<string, int>(); map.Add(key, 1); _map = map; } } return _map[key];")]
    [InlineData("Interlocked.CompareExchange(ref _map, Load(), null); return _map[key];")]
    [InlineData("if (_map == null) Interlocked.CompareExchange(ref _map, Load(), null); return _map[key];")]
    [InlineData("if (_map is null) { lock (_gate) { if (_map is null) Volatile.Write(ref _map, Load()); } } return _map[key];")]
    [InlineData("return _map?[key] ?? Locked(key);")]
    [InlineData("if (_map?.Count > 0) return _map[key]; return Locked(key);")]
    [InlineData("return (_map ?? Publish())[key];")]
    [InlineData("return _map is { } found ? found[key] : Publish()[key];")]
    [InlineData("switch (_map) { case null: return Locked(key); case var found: return found[key]; }")]
    public Task A_lazily_published_reference_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); Dictionary<string, int>? _map;

            public int Find(string key) { {{body}} }

            int Locked(string key) { lock (_gate) { return (_map ??= Load())[key]; } }

            Dictionary<string, int> Publish() { lock (_gate) { return _map ??= Load(); } }

            static Dictionary<string, int> Load() => new() { ["a"] = 1 };
        }
        """);

    [Fact]
    public Task A_static_singleton_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Settings
        {
            static readonly object Gate = new(); static Settings? s_instance; readonly Dictionary<string, string> _values = [];

            Settings() { _values["a"] = "b"; }

            public static Settings Instance
            {
                get
                {
                    if (s_instance == null) { lock (Gate) { if (s_instance == null) s_instance = new Settings(); } }
                    return s_instance;
                }
            }

            public string this[string key] => _values[key];
        }
        """);

    [Fact]
    public Task A_snapshot_with_its_own_fields_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Snapshot { public int Low, High; public bool Ready; }

        class Table
        {
            readonly object _gate = new(); Snapshot? _current;

            public int High() { var current = _current; return current != null && current.Ready ? current.High : 0; }

            public void Refresh(int low)
            {
                var next = new Snapshot { Low = low, High = low + 9, Ready = true };
                lock (_gate) { _current = next; }
            }
        }
        """);

    [Fact]
    public Task A_copy_on_write_array_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Listeners
        {
            readonly object _gate = new(); Action[] _all = [];

            public void Add(Action one) { lock (_gate) { _all = [.. _all, one]; } }

            public void Raise() { foreach (var one in _all) one(); }
        }
        """);

    [Fact]
    public Task A_dictionary_replaced_as_a_whole_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); Dictionary<string, int> _map = [];

            public int Get(string key) => _map.TryGetValue(key, out var value) ? value : Add(key);

            int Add(string key)
            {
                lock (_gate) { var copy = new Dictionary<string, int>(_map) { [key] = key.Length }; _map = copy; return copy[key]; }
            }
        }
        """);

    [Fact]
    public Task A_lazy_of_T_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly Lazy<int[]> _items = new(() => [1, 2]);

            public int First() => _items.Value[0];

            public bool IsBuilt => _items.IsValueCreated;
        }
        """);

    [Fact]
    public Task A_lazy_chain_of_references_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Node { public Node? Next; public int Value; }

        class Chain
        {
            readonly object _gate = new(); Node? _head;

            public int First() => _head != null ? _head.Value : 0;

            public void Push(int value) { lock (_gate) { _head = new Node { Next = _head, Value = value }; } }
        }
        """);
}
