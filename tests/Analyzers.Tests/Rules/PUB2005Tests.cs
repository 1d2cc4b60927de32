using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2005: a flag is lowered and its payload destroyed under readers that take no lock.</summary>
public sealed class PUB2005Tests
{
    [Theory]
    [InlineData("{|PUB2005:_ready = false|}; _map = null!;")]
    [InlineData("_map = null!; {|PUB2005:_ready = false|};")]
    [InlineData("{|PUB2005:_ready = false|}; Drop();")]
    [InlineData("{|PUB2005:Volatile.Write(ref _ready, false)|}; _map.Clear();")]
    [InlineData("{|PUB2005:_ready = false|}; _map?.Clear();")]
    [InlineData("if (_ready) { {|PUB2005:_ready = false|}; _map = default!; }")]
    [InlineData("{|PUB2005:_ready = false|}; _map = null!; _map = new(); Volatile.Write(ref _ready, true);")]
    public Task A_flag_that_is_lowered_beside_its_destroyed_payload_is_reported(string reset) =>
        VerifyCS.VerifyAnalyzerAsync(Source(reset));

    [Theory]
    [InlineData("_ready = false;")]
    [InlineData("_ready = false; _map = new();")]
    [InlineData("_ready = false; _other = null; _log.Clear();")]
    [InlineData("try { Build(); } catch { _ready = false; _map = null!; throw; }")]
    public Task Payload_that_lives_on_is_silent(string reset) => VerifyCS.VerifyAnalyzerAsync(Source(reset));

    [Theory]
    [InlineData("if (!_ready) return 0; lock (_gate) return _map[key];")]
    [InlineData("if (!_ready) return 0; var map = _map; return map is null ? 0 : map.Count;")]
    [InlineData("if (_ready) return 0; return _map[key];")]
    public Task A_reader_that_is_kept_out_or_looks_itself_is_silent(string reader) => VerifyCS.VerifyAnalyzerAsync(Source("_ready = false; _map = null!;", reader));

    [Fact]
    public Task A_reader_that_is_kept_out_by_the_lock_makes_the_order_redundant() => VerifyCS.VerifyAnalyzerAsync(
        Source("_ready = false; _map = null!;", "lock (_gate) return _ready ? _map[key] : 0;").Replace("volatile bool _ready;", "volatile bool {|PUB9001:_ready|};", StringComparison.Ordinal));

    [Fact]
    public Task A_disposed_resource_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Channel
        {
            readonly object _gate = new(); volatile bool _open; System.IO.Stream _stream = System.IO.Stream.Null;

            public int Read() => _open ? _stream.ReadByte() : -1;

            public void Open(System.IO.Stream stream) { lock (_gate) { _stream = stream; _open = true; } }

            public void Close() { lock (_gate) { {|PUB2005:_open = false|}; _stream.Dispose(); } }
        }
        """);

    [Fact]
    public Task A_sentinel_that_is_taken_back_with_its_siblings_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Index
        {
            readonly object _gate = new(); volatile string[]? _names; int[]? _values;

            public int First() { if (_names == null) Load(); return _values![0]; }

            void Load() { lock (_gate) { if (_names != null) return; _values = new int[] { 1 }; _names = new string[] { "a" }; } }

            public void Forget() { lock (_gate) { {|PUB2005:_names = null|}; _values = null; } }
        }
        """);

    [Fact]
    public Task One_reference_that_is_taken_back_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); volatile Dictionary<int, int>? _map;

            public int Get(int key) { var map = _map; return map != null ? map[key] : 0; }

            public void Load() { lock (_gate) _map = new() { [1] = 2 }; }

            public void Forget() { lock (_gate) _map = null; }
        }
        """);

    [Fact]
    public Task A_dispose_guard_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Channel : IDisposable
        {
            readonly object _gate = new(); volatile bool _disposed; System.IO.Stream? _stream = System.IO.Stream.Null;

            public int Read() { if (_disposed) throw new ObjectDisposedException("channel"); return _stream!.ReadByte(); }

            public void Dispose() { lock (_gate) { _disposed = true; _stream!.Dispose(); _stream = null; } }
        }
        """);

    [Fact]
    public Task The_end_of_the_object_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Channel : IDisposable
        {
            readonly object _gate = new(); volatile bool _open; System.IO.Stream? _stream;

            public int Read() => _open ? _stream!.ReadByte() : -1;

            public void Open(System.IO.Stream stream) { lock (_gate) { _stream = stream; _open = true; } }

            public void Dispose() => Close();

            void Close() { lock (_gate) { _open = false; _stream = null; } }
        }
        """);

    [Fact]
    [Trait("Gap", "A resource that a callee of the lowering method disposes")]
    public Task A_resource_that_a_callee_disposes_is_not_seen() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Channel
        {
            readonly object _gate = new(); volatile bool _open; System.IO.Stream _stream = System.IO.Stream.Null;

            public int Read() => _open ? _stream.ReadByte() : -1;

            public void Open(System.IO.Stream stream) { lock (_gate) { _stream = stream; _open = true; } }

            public void Close() { lock (_gate) { _open = false; Release(); } }

            void Release() => _stream.Dispose();
        }
        """);

    private static string Source(string reset, string reader = "return _ready ? _map[key] : 0;") => $$"""
        class Table
        {
            readonly object _gate = new();
            readonly List<int> _log = new();
            Dictionary<int, int> _map = null!; volatile bool _ready; object? _other;

            public int Get(int key) { {{reader}} }

            public void Build() { lock (_gate) { _map = new() { [1] = 2 }; Volatile.Write(ref _ready, true); } }

            public void Reset() { lock (_gate) { {{reset}} } }

            void Drop() { _map = null!; _other = _log; }
        }
        """;

    [Theory]
    [InlineData("_phase", "if (_phase == Phase.Open) return; _phase = Phase.Opening;")]
    [InlineData("{|PUB2006:_phase|}", "if (_phase == Phase.Opening) return; {|PUB2005:_phase = Phase.Opening|};")]
    public Task A_phase_that_is_only_left_before_it_is_open_has_had_no_readers(string asked, string begin) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Relay
        {
            enum Phase { Closed, Opening, Open }

            readonly object _gate = new(); readonly List<string> _sinks = []; volatile Phase _phase;

            public int Count() { if ({{asked}} != Phase.Open) Open(); return _sinks.Count; }

            public void Open() { lock (_gate) { {{begin}} _sinks.Clear(); _sinks.Add(Environment.MachineName); _phase = Phase.Open; } }
        }
        """);
}
