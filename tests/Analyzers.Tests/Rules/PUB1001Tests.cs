using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A ready flag that is read without acquire: the reports and the nearest programs that stay silent.</summary>
public sealed class PUB1001Tests
{
    [Fact]
    public Task A_plain_test_outside_the_lock_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price() { if (!{|PUB1001:_loaded|}) Load(); return _price; }

            void Load() { lock (_gate) { if (_loaded) return; _price = 42; Volatile.Write(ref _loaded, true); } }
        }
        """);

    [Fact]
    public Task An_acquire_load_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price() { if (!Volatile.Read(ref _loaded)) Load(); return _price; }

            void Load() { lock (_gate) { if (_loaded) return; _price = 42; Volatile.Write(ref _loaded, true); } }
        }
        """);

    [Fact]
    public Task A_read_after_the_return_in_a_caller_is_payload() => VerifyCS.VerifyAnalyzerAsync("""
        class Device
        {
            readonly object _gate = new();
            bool _ready;
            int _base;

            int Run() { Map(); return _base; }

            void Map() { if ({|PUB1001:_ready|}) return; lock (_gate) { if (_ready) return; _base = 1; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task A_caller_that_reads_under_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Device
        {
            readonly object _gate = new();
            bool _ready;
            int _base;

            int Run() { Map(); lock (_gate) return _base; }

            void Map() { if (_ready) return; lock (_gate) { if (_ready) return; _base = 1; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task An_enum_state_is_a_flag() => VerifyCS.VerifyAnalyzerAsync("""
        enum Phase { New, Open }

        class Port
        {
            readonly object _gate = new();
            Phase _phase;
            int _speed;

            int Speed => {|PUB1001:_phase|} == Phase.Open ? _speed : 0;

            void Open() { lock (_gate) { _speed = 9600; Interlocked.MemoryBarrier(); _phase = Phase.Open; } }
        }
        """);

    [Fact]
    public Task A_volatile_enum_state_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        enum Phase { New, Open }

        class Port
        {
            readonly object _gate = new();
            volatile Phase _phase;
            int _speed;

            int Speed => _phase == Phase.Open ? _speed : 0;

            void Open() { lock (_gate) { _speed = 9600; _phase = Phase.Open; } }
        }
        """);

    [Fact]
    [Trait("Gap", "Without evidence of a second thread a plain flag stays silent.")]
    public Task Without_evidence_of_another_thread_it_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            bool _loaded;
            int _price;

            public int Price() { if (!_loaded) { _price = 42; _loaded = true; } return _price; }
        }
        """);

    [Fact]
    [Trait("Gap", "A flag that is read through a delegate is not followed.")]
    public Task A_flag_read_through_a_delegate_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            readonly Func<bool> _isLoaded;
            bool _loaded;
            int _price;

            Catalog() => _isLoaded = () => _loaded;

            int Price() { if (!_isLoaded()) Load(); return _price; }

            void Load() { lock (_gate) { if (_loaded) return; _price = 42; Volatile.Write(ref _loaded, true); } }
        }
        """);

    [Fact]
    public Task A_flag_in_an_array_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            readonly bool[] _loaded = new bool[4];
            int _price;

            int Price(int i) { if (!{|PUB1001:_loaded[i]|}) Load(i); return _price; }

            void Load(int i) { lock (_gate) { if (_loaded[i]) return; _price = 42; Volatile.Write(ref _loaded[i], true); } }
        }
        """);
}
