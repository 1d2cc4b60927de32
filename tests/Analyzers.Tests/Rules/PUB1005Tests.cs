using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A count that announces elements: the reports and the nearest programs that stay silent.</summary>
public sealed class PUB1005Tests
{
    [Fact]
    public Task A_plain_count_is_reported_at_both_ends() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            readonly int[] _entries = new int[8];
            int _count;

            int this[int index] => index < {|PUB1005:_count|} ? _entries[index] : 0;

            void Add(int entry) { lock (_gate) { _entries[_count] = entry; {|PUB1005:_count++|}; } }
        }
        """);

    [Fact]
    public Task A_count_released_and_acquired_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            readonly int[] _entries = new int[8];
            int _count;

            int this[int index] => index < Volatile.Read(ref _count) ? _entries[index] : 0;

            void Add(int entry) { lock (_gate) { _entries[_count] = entry; Volatile.Write(ref _count, _count + 1); } }
        }
        """);

    [Fact]
    public Task A_count_acquired_only_lacks_the_release() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            readonly int[] _entries = new int[8];
            int _count;

            int this[int index] => index < Volatile.Read(ref _count) ? _entries[index] : 0;

            void Add(int entry) { lock (_gate) { _entries[_count] = entry; {|PUB1005:_count++|}; } }
        }
        """);

    [Fact]
    public Task A_count_read_under_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            readonly int[] _entries = new int[8];
            int _count;

            int this[int index] { get { lock (_gate) return index < _count ? _entries[index] : 0; } }

            void Add(int entry) { lock (_gate) { _entries[_count] = entry; _count++; } }
        }
        """);

    [Fact]
    public Task The_length_of_the_array_that_was_loaded_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            int[] _entries = new int[0];

            int this[int index] { get { var entries = _entries; return index < entries.Length ? entries[index] : 0; } }

            void Add(int entry) { lock (_gate) _entries = _entries.Append(entry).ToArray(); }
        }
        """);

    [Fact]
    [Trait("Gap", "A count that bounds a loop is reported as a flag: the words are PUB1001's and PUB1002's.")]
    public Task A_count_that_bounds_a_loop_is_reported_as_a_flag() => VerifyCS.VerifyAnalyzerAsync("""
        class Journal
        {
            readonly object _gate = new();
            readonly int[] _entries = new int[8];
            int _count;

            int Sum() { var sum = 0; for (var i = 0; i < {|PUB1001:_count|}; i++) sum += _entries[i]; return sum; }

            void Add(int entry) { lock (_gate) { _entries[_count] = entry; {|PUB1002:_count++|}; } }
        }
        """);

    [Fact]
    public Task The_turn_of_a_loop_that_a_callback_captures_bounds_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        interface IHeap { void Walk(Action<ulong> visit); }

        class Heaps(IHeap[] heaps)
        {
            readonly object _gate = new();

            public void List(List<string> found) { lock (_gate) ListLocked(found); }

            void ListLocked(List<string> found)
            {
                string[] kinds;
                if ((kinds = Kinds()).Length == 0) return;
                for (var i = 0; i < heaps.Length; i++) heaps[i].Walk(size => found.Add(kinds[i] + size));
            }

            static string[] Kinds() => ["low", "high"];
        }
        """);

    [Theory]
    [InlineData("lock (gate) build();", "Once.Run(_gate, Raster);", "{0}", "{0}")]
    [InlineData("lock (gate) build();", "", "{{|PUB1005:{0}|}}", "{{|PUB1005:{0}|}}")]
    public Task Whoever_has_the_builder_run_first_is_guarded_by_what_that_asks_for(string run, string ask, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Once { public static void Run(object gate, Action build) { {{run}} } }

        class Atlas
        {
            readonly object _gate = new(); byte[] _pixels = new byte[64]; int _width;

            public byte At(int row) { {{ask}} return _pixels[row * {{string.Format(load, "_width")}}]; }

            public void Load() => Once.Run(_gate, Raster);

            void Raster() { {{string.Format(store, "_width = 8")}}; _pixels = new byte[64]; }
        }
        """);

    [Theory]
    [InlineData("get => Volatile.Read(ref _ready); set => Volatile.Write(ref _ready, value);", "_repeat", "_repeat = cells.Length")]
    [InlineData("get => Volatile.Read(ref _ready); set => Volatile.Write(ref _ready, value);", "_repeat", "_repeat = cells.Length", "if (!Ready) lock (_setup) { if (Ready) return 0; }")]
    [InlineData("get; set;", "{|PUB1005:_repeat|}", "{|PUB1005:_repeat = cells.Length|}", "")]
    public Task An_index_behind_a_flag_of_the_base_class_relies_on_its_order(string accessors, string index, string store, string ask = "if (!Ready) Dress();") => VerifyCS.VerifyAnalyzerAsync($$"""
        abstract class Machine { bool _ready; protected bool Ready { {{accessors}} } }

        sealed class Loom : Machine
        {
            readonly object _setup = new(); bool[] _warp; int _repeat;

            public int Lift(int pick)
            {
                {{ask}}
                return _warp[pick % {{index}}] ? 1 : 0;
            }

            void Dress()
            {
                lock (_setup)
                {
                    var cells = new bool[8];
                    _warp = cells;
                    {{store}};
                    Ready = true;
                }
            }
        }
        """);

    [Theory]
    [InlineData("while (!_stopping) { var tail = {0}; if (head == tail) { Thread.Sleep(1); continue; } for (; head != tail; head++) { show(_frames[head & 7]); Volatile.Write(ref _head, head + 1); } }")]
    [InlineData("while (!_stopping) { if (head == {0}) continue; show(_frames[head & 7]); head++; Volatile.Write(ref _head, head); }")]
    public async Task A_ring_whose_reader_counts_in_a_local_is_reported(string drain)
    {
        await VerifyCS.VerifyAnalyzerAsync(Ring(drain.Replace("{0}", "Volatile.Read(ref _tail)"), "{|PUB1005:_tail = tail + 1|}"));
        await VerifyCS.VerifyAnalyzerAsync(Ring(drain.Replace("{0}", "{|PUB1005:_tail|}"), "Volatile.Write(ref _tail, tail + 1)"));
        await VerifyCS.VerifyAnalyzerAsync(Ring(drain.Replace("{0}", "Volatile.Read(ref _tail)"), "Volatile.Write(ref _tail, tail + 1)"));
    }

    private static string Ring(string drain, string store) => $$"""
        struct Frame { public long Ticks; public int Channel; }

        class Pump
        {
            readonly Frame[] _frames = new Frame[8]; int _head, _tail; volatile bool _stopping;

            public void Start(Action<Frame> show) => new Thread(() => Drain(show)).Start();

            public void Stop() => _stopping = true;

            public bool TryPush(int channel)
            {
                var tail = _tail;
                if (tail - Volatile.Read(ref _head) == 8) return false;
                ref var slot = ref _frames[tail & 7];
                slot.Ticks = Environment.TickCount64;
                slot.Channel = channel;
                {{store}};
                return true;
            }

            void Drain(Action<Frame> show) { var head = 0; {{drain}} }
        }
        """;
}
