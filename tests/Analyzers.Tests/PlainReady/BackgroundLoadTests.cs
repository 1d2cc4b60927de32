using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What a started function alone builds, and others find: a reference with siblings, a count, a number that a getter tells.</summary>
public sealed class BackgroundLoadTests
{
    private const string Load = "Task.Run(() => Load(read()))";

    [Fact]
    public Task A_reference_that_is_loaded_in_the_background_guards_its_siblings() => VerifyCS.VerifyAnalyzerAsync(
        Terms(Load, "{|PUB1003:_terms|}", "_bias = words.Length; {|PUB1003:_terms = words|};"));

    /// <summary>Loaded by whoever asks for it; taken back, a state that comes and goes; announced first, a state of its own.</summary>
    [Theory]
    [InlineData("Load(read())", "_bias = words.Length; _terms = words;")]
    [InlineData(Load, "_terms = null; _bias = words.Length; _terms = words;")]
    [InlineData(Load, "_terms = words; _bias = words.Length;")]
    public Task Any_other_reference_is_silent(string start, string build) => VerifyCS.VerifyAnalyzerAsync(Terms(start, "_terms", build));

    private static string Terms(string start, string load, string build) =>
        $$"""
        class Weights
        {
            string[]? _terms; double _bias;

            public object? Begin(Func<string[]> read) { {{start}}; return null; }

            public double Score(string word)
            {
                var terms = {{load}};
                return terms is null ? 0.5 : Array.IndexOf(terms, word) + _bias;
            }

            void Load(string[] words) { {{build}} }
        }
        """;

    [Theory]
    [InlineData("new Thread(Pump).Start();", "{|PUB1001:_length|}", "{|PUB1002:_length = at + 1|}")]
    [InlineData("Pump();", "_length", "_length = at + 1")]
    public Task A_count_that_is_also_asked_whether_it_is_high_enough_bounds_elements(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Tape(Func<long> next)
        {
            readonly long[] _marks = new long[512]; int _length;

            public void Record() { {{start}} }

            public long Spread() { int length = {{load}}; return length < 2 ? 0 : _marks[length - 1] - _marks[0]; }

            public int IndexOf(long mark) { int length = {{load}}; for (int i = 0; i < length; i++) if (_marks[i] == mark) return i; return -1; }

            void Pump() { while (_length < 512) { int at = _length; _marks[at] = next(); {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("!=", "_seen = stamp;", "{|PUB1001:_stamp|}", "{|PUB1002:_stamp++|}")]
    [InlineData(">", "_seen = stamp;", "{|PUB1001:_stamp|}", "{|PUB1002:_stamp++|}")]
    [InlineData("!=", "_seen = 7;", "_stamp", "_stamp++")]
    [InlineData(">", "_seen = 7;", "_stamp", "_stamp++")]
    public Task A_number_that_a_getter_tells_is_remembered(string compare, string remember, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Source
        {
            readonly Timer _poll; string[] _routes = []; int _stamp;

            public Source(Func<string[]> load) => _poll = new Timer(_ => { _routes = load(); {{store}}; }, null, 0, 9);

            public int Stamp => {{load}};

            public string[] Routes => _routes;
        }

        class View(Source given)
        {
            readonly Source _source = given; string _gateway = ""; int _seen;

            public string Resolve() { int stamp = _source.Stamp; if (stamp {{compare}} _seen) { _gateway = string.Concat(_source.Routes); {{remember}} } return _gateway; }
        }
        """);

    /// <summary>The filler's own question whether somebody has named the object before is no reader's question.</summary>
    [Theory]
    [InlineData("_book?.Name.Length ?? 0", true)]
    [InlineData("_book?.Name?.Length ?? 0", false)]
    public Task A_filler_that_asks_itself_fills_what_readers_rely_on(string read, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Book { public string Name = null!; }

        class Feed(Func<string[]> next)
        {
            Book? _book;

            public void Begin() => Task.Run(Run);

            public int Length() => {{read}};

            void Run() { while (true) { var book = new Book(); {{(isReported ? "{|PUB2003:_book = book|}" : "_book = book")}}; Fill(book, next()); } }

            static void Fill(Book book, string[] lines) { foreach (var line in lines) { Console.WriteLine(line); book.Name ??= line; } }
        }
        """);

    /// <summary>A lock of the reader's own orders nothing of what it reads through getters; the writer's does.</summary>
    [Theory]
    [InlineData("lock (this)", "{|PUB1001:_stamp|}", "{|PUB1002:_stamp++|}")]
    [InlineData("", "{|PUB1001:_stamp|}", "{|PUB1002:_stamp++|}")]
    [InlineData("lock (_policy.Gate)", "_stamp", "_stamp++")]
    public Task A_number_that_is_followed_under_another_lock(string enter, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Policy
        {
            internal readonly object Gate = new(); double _rate = 1; int _stamp;

            internal int Stamp => {{load}};

            internal double Rate => _rate;

            public void Reload(double rate) { lock (Gate) { _rate = rate; {{store}}; } }
        }

        public class Bucket(Policy policy)
        {
            readonly Policy _policy = policy; int _seen; double _rate;

            public double Take() { {{enter}} { int stamp = _policy.Stamp; if (stamp != _seen) { _rate = _policy.Rate; _seen = stamp; } return _rate; } }
        }
        """);

    /// <summary>The reader keeps its own copy: that is no state that writer and reader share.</summary>
    [Theory]
    [InlineData("seen = stamp;", "{|PUB1001:_stamp|}", "{|PUB1002:_stamp++|}")]
    [InlineData("seen = 7;", "_stamp", "_stamp++")]
    public Task A_number_that_is_told_under_its_lock_alone_is_remembered_elsewhere(string remember, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Feed
        {
            readonly object _gate = new(); string[] _routes = []; int _stamp;

            public string[] Routes => _routes;

            public void Reload() { lock (_gate) { _routes = ["a"]; {{store}}; } }

            public bool Advanced(ref int seen) { int stamp = {{load}}; if (stamp <= seen) return false; {{remember}} return true; }
        }

        class View(Feed feed)
        {
            readonly Feed _feed = feed; string[] _routes = []; int _seen;

            public int Count() { if (_feed.Advanced(ref _seen)) _routes = _feed.Routes; return _routes.Length; }
        }
        """);
}
