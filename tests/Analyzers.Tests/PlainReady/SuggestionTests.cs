using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What only shows that several flows may be under way is a suggestion and no warning.</summary>
public sealed class SuggestionTests
{
    [Fact]
    public Task A_value_that_an_asynchronous_member_remembers_for_all_its_callers() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lease
        {
            DateTimeOffset? _expires;

            public async Task<bool> IsLive()
            {
                if ({|#0:_expires|}.HasValue) return _expires.Value > DateTimeOffset.UtcNow;
                await Task.Delay(1);
                {|#1:_expires = DateTimeOffset.UtcNow|};
                return false;
            }
        }
        """,
        Suggestion.Of("PUB3001", 0), Suggestion.Of("PUB3001", 1));

    [Fact]
    public Task The_same_value_under_a_lock_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lease
        {
            readonly object _gate = new(); DateTimeOffset? _expires;

            public async Task<bool> IsLive()
            {
                if ({|PUB3001:_expires|}.HasValue) return _expires.Value > DateTimeOffset.UtcNow;
                await Task.Delay(1);
                lock (_gate) {|PUB3001:_expires = DateTimeOffset.UtcNow|};
                return false;
            }
        }
        """);

    [Fact]
    public Task A_state_that_its_readers_move_on() => VerifyCS.VerifyAnalyzerAsync(
        Reader("{|#0:_ready|}", "{|#1:_ready = true|}", "_turns++;"),
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    [Fact]
    public Task The_same_state_that_its_readers_only_read_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Reader("{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}", ""));

    /// <summary>What a reader stores on its way to a throw is no work of its own.</summary>
    [Fact]
    public Task The_same_state_that_its_readers_give_up_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Reader("{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}", "if (_weight < 0) { _turns++; throw new InvalidOperationException(); }"));

    [Fact]
    public Task One_of_several_states_that_is_asked_in_passing() => VerifyCS.VerifyAnalyzerAsync(
        Reader("{|#0:_ready|}", "{|#1:_ready = true|}", "", "Show()") + " partial class Scale { public void Drop() { lock (_gate) _ready = false; } int Show() => Read() + 1; }",
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    [Fact]
    public Task One_of_several_states_that_is_read_by_who_asks_or_in_what_he_calls_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Reader("{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}", "") + " partial class Scale { public void Drop() { lock (_gate) _ready = false; } }");

    /// <summary>So does a predicate.</summary>
    [Theory]
    [InlineData("bool IsOpen() => {0} == 2;", true)]
    [InlineData("bool IsOpen() {{ if ({0} == 2) {{ _asked++; return true; }} return false; }}", false)]
    public Task One_of_several_states_that_a_predicate_asks_for(string predicate, bool isWarning) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Channel
        {
            readonly object _gate = new(); int _state, _asked; byte[]? _window;

            public void Open() { lock (_gate) { if (_state == 2) return; _state = 1; _window = new byte[9]; {{(isWarning ? "{|PUB1002:_state = 2|}" : "{|#1:_state = 2|}")}}; } }

            public int Acknowledge(int at) => IsOpen() ? _window![at] : 0;

            {{string.Format(predicate, isWarning ? "{|PUB1001:_state|}" : "{|#0:_state|}")}}
        }
        """, isWarning ? [] : [Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1)]);

    /// <summary>Two marks that come and go are states of one thing, and build nothing.</summary>
    [Theory]
    [InlineData("_last = false;", true)]
    [InlineData("", false)]
    public Task Marks_beside_marks(string clear, bool isSuggestion) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Frames
        {
            readonly object _gate = new(); bool _first, _last;

            public bool Read() { if (!{{(isSuggestion ? "{|#0:_last|}" : "{|PUB1001:_last|}")}}) Receive(); return _first; }

            void Receive() { lock (_gate) { if (_last) return; _first = true; {{(isSuggestion ? "{|#1:_last = true|}" : "{|PUB1002:_last = true|}")}}; } }

            public void Clear() { lock (_gate) { {{clear}} } }
        }
        """, isSuggestion ? [Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1)] : []);

    /// <summary>A guard that throws where the flag is down does the asking for its callers.</summary>
    [Fact]
    public Task One_of_several_states_that_a_guard_asks_for_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Channel
        {
            readonly object _gate = new(); int _state; byte[]? _window;

            public void Open() { lock (_gate) { if (_state != 0) return; _window = new byte[9]; {|PUB1002:_state = 2|}; } }

            public void Close() { lock (_gate) _state = 3; }

            public int Acknowledge(int at) { Verify(); return _window![at]; }

            void Verify() { if ({|PUB1001:_state|} != 2) throw new InvalidOperationException(); }
        }
        """);

    [Fact]
    public Task A_number_beside_words_that_are_set_without_it() => VerifyCS.VerifyAnalyzerAsync(
        Size("{|#0:_width|}", "{|#1:_width = width|}", "public void Raise(int height) { lock (_gate) { if (_width > 0) _height = height; } }"),
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    [Fact]
    public Task A_number_beside_words_that_are_set_with_it_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Size("{|PUB1001:_width|}", "{|PUB1002:_width = width|}", ""));

    /// <summary>Somebody shows the text whatever the flag says; what stands beside the flag is another state.</summary>
    [Theory]
    [InlineData("string?", "text", "public string Show() => \"last: \" + _last;")]
    [InlineData("bool", "text != null", "")]
    public Task A_state_beside_what_is_read_without_it(string type, string last, string other) => VerifyCS.VerifyAnalyzerAsync(
        Job(type, last, "{|#0:_done|}", "{|#1:_done = true|}", other), Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    /// <summary>Nobody else reads it; whoever does holds the lock; or he knows, for he has stored it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("public string Show() { lock (_gate) return \"last: \" + _last; }")]
    [InlineData("public string Rename(string text) { lock (_gate) { if (_done) return \"\"; _last = text; _done = true; } return \"last: \" + _last; }")]
    public Task The_same_state_whose_readers_ask_for_it_is_a_warning(string other) => VerifyCS.VerifyAnalyzerAsync(
        Job("string?", "text", "{|PUB1001:_done|}", "{|PUB1002:_done = true|}", other.Replace("_done = true", "{|PUB1002:_done = true|}")));

    /// <summary>A guard that throws relies on the flag, whatever somebody else reads.</summary>
    [Fact]
    public Task What_a_guard_throws_for_is_no_state_beside_another() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Racks
        {
            static readonly object Gate = new(); static bool s_called; static string? s_map;

            public static void Init(string map) { lock (Gate) { if (s_called) return; {|PUB1002:{|PUB2001:s_called = true|}|}; s_map = map.Trim(); } }

            public static int Resolve(string host) { if (!{|PUB1001:s_called|}) throw new InvalidOperationException(); return s_map!.Length + host.Length; }

            public static string? Map() => s_map;
        }
        """);

    [Fact]
    public Task What_is_asked_for_without_a_throw_is_a_state() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Racks
        {
            static readonly object Gate = new(); static bool s_called; static string? s_map;

            public static void Init(string map) { lock (Gate) { if (s_called) return; {|#1:{|#2:s_called = true|}|}; s_map = map.Trim(); } }

            public static int Resolve(string host) { if (!{|#0:s_called|}) return 0; return s_map!.Length + host.Length; }

            public static string? Map() => s_map;
        }
        """,
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1), Suggestion.Of("PUB2001", 2));

    private static string Job(string type, string last, string load, string store, string other) => $$"""
        class Job
        {
            readonly object _gate = new(); bool _done; {{type}} _last;

            public void Finish(string? text) { lock (_gate) { _last = {{last}}; {{store}}; } }

            public string Result() => {{load}} ? "done " + _last : "";

            {{other}}
        }
        """;

    [Fact]
    public Task A_state_that_the_user_calls_a_flag_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        "using SafePublication.Annotations;\n" + Reader("{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}", "_turns++;").Replace("bool _ready; int _weight", "[PublicationFlag] bool _ready; int _weight")
        + " namespace SafePublication.Annotations { class PublicationFlagAttribute : Attribute { } }");

    private static string Reader(string load, string store, string onTheWay, string read = "Read()") => $$"""
        partial class Scale
        {
            readonly object _gate = new(); bool _ready; int _weight, _turns;

            public void Fill(int weight) { lock (_gate) { _weight = weight; {{store}}; } }

            public int Weigh() { if (!{{load}}) return 0; {{onTheWay}} return {{read}}; }

            int Read() => _weight;
        }
        """;

    private static string Size(string load, string store, string other) => $$"""
        class Size
        {
            readonly object _gate = new(); int _width, _height;

            public void Set(int width, int height) { lock (_gate) { if (_width != 0) return; _height = height; {{store}}; } }

            public int Height(int width) { if ({{load}} == 0) Set(width, 2); return _height; }

            {{other}}
        }
        """;
}
