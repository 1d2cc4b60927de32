using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: the entries of a table that is replaced.</summary>
public sealed class PUB2003GrowthTests
{
    [Fact]
    public Task An_entry_of_a_table_that_grows_belongs_to_its_index() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Handles
        {
            static readonly object Gate = new(); static string[] s_types = new string[0];

            public static void Fill(string type) { lock (Gate) { s_types = new string[8]; s_types[0] = type; } }

            public static int First() => s_types[0].Length;
        }
        """);

    [Fact]
    public Task A_reader_that_asks_for_the_entry_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Handles
        {
            static readonly object Gate = new(); static string?[] s_types = new string?[0];

            public static void Fill(string type) { lock (Gate) { s_types = new string?[8]; s_types[0] = type; } }

            public static int First() { foreach (var type in s_types) { if (type != null) return type.Length; } return 0; }
        }
        """);

    [Fact]
    public Task An_element_that_is_set_after_it_stands_in_its_array() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lanes
        {
            sealed class Lane { public string? Label; public int Speed; }

            readonly Lane?[] _lanes = new Lane[4]; readonly Timer _timer; int _next;

            public Lanes() => _timer = new Timer(Tick, null, 100, 100);

            public string? Show(int at) { var lane = _lanes[at]; return lane == null ? "-" : lane.Label + lane.Speed; }

            void Tick(object? state) { int at = Interlocked.Increment(ref _next) % 4; var lane = new Lane(); {|PUB2003:_lanes[at] = lane|}; lane.Speed = at; lane.Label = "lane"; }
        }
        """);

    [Fact]
    public Task An_element_that_is_set_before_it_stands_in_its_array() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lanes
        {
            sealed class Lane { public string? Label; public int Speed; }

            readonly Lane?[] _lanes = new Lane[4]; readonly Timer _timer; int _next;

            public Lanes() => _timer = new Timer(Tick, null, 100, 100);

            public string? Show(int at) { var lane = _lanes[at]; return lane == null ? "-" : lane.Label + lane.Speed; }

            void Tick(object? state) { int at = Interlocked.Increment(ref _next) % 4; var lane = new Lane(); lane.Speed = at; lane.Label = "lane"; _lanes[at] = lane; }
        }
        """);

    [Fact]
    public Task A_private_function_that_is_given_the_object_fills_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Apiary
        {
            sealed class Hive { public string[]? Frames; public double Yield; }

            volatile Hive? _latest;

            public Task Weigh(string scale) => Task.Run(() => { var hive = new Hive(); {|PUB2003:_latest = hive|}; Fill(hive, scale); });

            public string? Best() => _latest is { } hive ? hive.Yield > 2 ? hive.Frames![0] : "-" : null;

            void Fill(Hive hive, string scale) { hive.Frames = scale.Split(' '); hive.Yield = hive.Frames.Length; }
        }
        """);

    [Fact]
    public Task A_reader_that_asks_for_the_filled_part_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Apiary
        {
            sealed class Hive { public string[]? Frames; public double Yield; }

            volatile Hive? _latest;

            public Task Weigh(string scale) => Task.Run(() => { var hive = new Hive(); _latest = hive; Fill(hive, scale); });

            public string? Best() => _latest is { } hive && hive.Frames != null ? "-" : null;

            void Fill(Hive hive, string scale) { hive.Frames = scale.Split(' '); hive.Yield = hive.Frames.Length; }
        }
        """);

    [Fact]
    public Task A_getter_hands_the_reference_to_whoever_reads_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Almanac { public string Region = ""; }

        static class Almanacs
        {
            static readonly object Gate = new(); static Almanac? s_current;

            public static Almanac? Current => s_current;

            public static void Issue(string region) { lock (Gate) { {|PUB2003:s_current = new Almanac()|}; s_current.Region = region; } }
        }

        class Watch { public bool Bright() { var almanac = Almanacs.Current; return almanac != null && almanac.Region != ""; } }
        """);

    [Fact]
    public Task A_function_that_only_sets_the_object_may_set_anything() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Plan { public readonly HashSet<string> Rooms = new(); public int Exits; }

        static class Defaults { public static void AddDefaults(this Plan plan, int exits) { plan.Exits = exits; plan.Rooms.Add("foyer"); } }

        static class Museum
        {
            static readonly object Gate = new(); static Plan? s_plan;

            public static int Exits(string room) { var plan = s_plan; return plan != null && plan.Rooms.Contains(room) ? plan.Exits : 0; }

            public static void Reopen(int exits) { lock (Gate) { {|PUB2003:s_plan = new Plan()|}; s_plan.AddDefaults(exits); } }
        }
        """);

    [Fact]
    public Task A_function_that_works_with_the_object_counts_on_as_it_likes() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Plan { public int Exits; }

        static class Museum
        {
            static readonly object Gate = new(); static Plan? s_plan;

            public static int Exits() { var plan = s_plan; return plan != null ? plan.Exits : 0; }

            public static void Reopen() { lock (Gate) { s_plan = new Plan(); Work(s_plan); } }

            static void Work(Plan plan) { Console.WriteLine(); plan.Exits = 3; }
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:_names = names|}; Fill(names);")]
    [InlineData("Fill(names); _names = names;")]
    public Task A_table_that_a_function_fills_is_stored_when_it_is_full(string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Kinds
        {
            readonly object _gate = new(); Dictionary<int, string>? _names;

            public string Of(int kind) => (_names ?? Load())[kind];

            Dictionary<int, string> Load()
            {
                lock (_gate)
                {
                    if (_names != null) return _names;
                    var names = new Dictionary<int, string>();
                    {{build}}
                    return names;
                }
            }

            static void Fill(Dictionary<int, string> names) => names[1] = "one";
        }
        """);

    [Fact]
    public Task A_field_that_is_set_late_counts_beside_contents_that_do_not() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Broker
        {
            readonly Dictionary<string, int> _routes = new(); public int Hops;

            public void Map(string topic) => _routes[topic] = 1;

            public bool Takes(int hops) => hops < Hops;
        }

        static class Slot
        {
            static readonly object Gate = new(); static Broker? s_active;

            public static void Install(string topic)
            {
                lock (Gate)
                {
                    if (s_active != null) return;
                    {|PUB2003:s_active = new Broker()|};
                    s_active.Hops = 3;
                    s_active.Map(topic);
                }
            }

            public static bool Takes(int hops) { var broker = s_active; return broker != null && broker.Takes(hops); }
        }
        """);

    [Theory]
    [InlineData("Map().Find(key)")]
    [InlineData("Use(Map(), key)")]
    [InlineData("Whole().Find(key)")]
    public Task The_object_that_a_getter_of_its_own_returns_is_used_by_its_callers(string use) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Formats
        {
            readonly Dictionary<string, string> _exact = new();

            public void Exact(string key, string format) => _exact[key] = format;

            public string? Find(string key) => _exact.TryGetValue(key, out var format) ? format : null;
        }

        static class Formatting
        {
            static readonly object s_gate = new(); static Formats? s_map, s_whole;

            public static string? Format(string key) => {{use}};

            static string? Use(Formats formats, string key) => formats.Find(key);

            static Formats Map()
            {
                if (s_map is not null) return s_map;
                lock (s_gate) { if (s_map is null) { {{(use.Contains("Map") ? "{|PUB2003:s_map = new Formats()|}" : "s_map = new Formats()")}}; s_map.Exact("date", "O"); } }
                return s_map;
            }

            static Formats Whole()
            {
                if (s_whole is not null) return s_whole;
                lock (s_gate) { if (s_whole is null) { var whole = new Formats(); whole.Exact("date", "O"); s_whole = whole; } }
                return s_whole;
            }
        }
        """);

    [Theory]
    [InlineData("var before = Interlocked.Exchange(ref _current, next); Fill(next, before);", true)]
    [InlineData("Fill(next, _current); Interlocked.Exchange(ref _current, next);", false)]
    public Task What_is_exchanged_for_its_readers_is_complete_by_then(string replace, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Flags { public Dictionary<string, bool> Values { get; } = new(); public long Version { get; set; } }

        class Features
        {
            readonly object _gate = new(); Flags _current = new();

            public bool IsOn(string name) => _current.Values.TryGetValue(name, out var on) && on;

            public long Version => _current.Version;

            public void Refresh() { lock (_gate) { var next = new Flags(); {{(isReported ? replace.Replace("Interlocked.Exchange(ref _current, next)", "{|PUB2003:Interlocked.Exchange(ref _current, next)|}") : replace)}} } }

            void Fill(Flags target, Flags before)
            {
                foreach (var pair in before.Values) target.Values[pair.Key] = pair.Value;
                target.Version = before.Version + 1;
            }
        }
        """);

    [Theory]
    [InlineData("_slots[at] = new Slot(); _slots[at].Close();", true)]
    [InlineData("_slots[at] = new Slot(); var old = _slots[(at + 55) % 60]; old?.Close();", false)]
    public Task What_is_set_is_an_element_that_another_index_names(string turn, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Slot { public bool Closed; public void Close() => Closed = true; }

        class Hour
        {
            readonly Slot[] _slots = new Slot[60]; readonly Timer _timer;

            public Hour() => _timer = new Timer(_ => Turn(DateTime.Now.Minute), null, 0, 9);

            public bool Counts(int at) => _slots[at] is { } slot && !slot.Closed;

            void Turn(int at) { {{(isReported ? turn.Replace("_slots[at] = new Slot()", "{|PUB2003:_slots[at] = new Slot()|}") : turn)}} }
        }
        """);

    [Theory]
    [InlineData("_store = new Dictionary<string, int>();", false)]
    [InlineData("if (isFilled) _store = new Dictionary<string, int>();", true)]
    public Task A_table_that_is_never_missing_is_not_made_there(string constructor, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Store
        {
            readonly object _gate = new(); Dictionary<string, int>? _store;

            public Store(bool isFilled) { {{constructor}} }

            public int Get(string key) => _store != null && _store.TryGetValue(key, out var value) ? value : Add(key);

            int Add(string key)
            {
                lock (_gate)
                {
                    if (_store == null) { {{(isReported ? "{|PUB2003:_store = new Dictionary<string, int>()|}" : "_store = new Dictionary<string, int>()")}}; _store[key] = key.Length; }
                    else { var next = new Dictionary<string, int>(_store); next[key] = key.Length; _store = next; }
                    return key.Length;
                }
            }
        }
        """);
}
