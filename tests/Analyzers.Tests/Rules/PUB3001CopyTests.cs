using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: a value of several words is replaced by another thread while it is copied.</summary>
public sealed class PUB3001CopyTests
{
    [Theory]
    [InlineData("readonly record struct Quote(decimal Bid, decimal Ask);", true)]
    [InlineData("record Quote(decimal Bid, decimal Ask);", false)]
    [InlineData("readonly record struct Quote(double Bid) { public double Ask => Bid + 1; }", false)]
    public Task What_a_timer_replaces_under_a_lock_is_copied_torn(string quote, bool canTear) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        {{quote}}

        class Board
        {
            readonly object _gate = new(); readonly Timer _timer; Quote _last;

            public Board() => _timer = new Timer(_ => Poll(), null, 0, 250);

            public double Mid() { var quote = {{(canTear ? "{|PUB3001:_last|}" : "_last")}}; return (double)(quote.Bid + quote.Ask) / 2; }

            void Poll() { lock (_gate) {{(canTear ? "{|PUB3001:_last = Read()|}" : "_last = Read()")}}; }

            static extern Quote Read();
        }
        """.Replace("class Board", quote.StartsWith("record", StringComparison.Ordinal) ? "#nullable disable\nclass Board" : "class Board"));

    [Theory]
    [InlineData("lock (_gate) { return _last.Bid + _last.Ask; }")]
    [InlineData("return _last.Bid;")]
    [InlineData("while (true) { var seen = Volatile.Read(ref _version); var quote = _last; if (seen == Volatile.Read(ref _version)) return quote.Bid + quote.Ask; }")]
    public Task A_copy_under_the_lock_one_word_of_it_or_one_that_is_validated_is_whole(string copy) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        readonly record struct Quote(long Bid, long Ask);

        class Board
        {
            readonly object _gate = new(); readonly Timer _timer; Quote _last; int _version;

            public Board() => _timer = new Timer(_ => Poll(), null, 0, 250);

            public long Mid() { {{copy}} }

            void Poll() { lock (_gate) { Interlocked.Increment(ref _version); _last = Read(); Interlocked.Increment(ref _version); } }

            static extern Quote Read();
        }
        """);

    [Theory]
    [InlineData("int", false)]
    [InlineData("Guid", true)]
    public Task A_parameter_tears_where_it_stands_for_several_words(string type, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gauge<T> where T : struct
        {
            readonly object _gate = new(); readonly Timer _timer; public T Value;

            public Gauge(Func<T> read) => _timer = new Timer(_ => Poll(read()), null, 0, 250);

            void Poll(T value) { lock (_gate) {{(isReported ? "{|PUB3001:Value = value|}" : "Value = value")}}; }
        }

        class Board
        {
            readonly Gauge<{{type}}> _last = new(() => default);

            public string Show() => {{(isReported ? "{|PUB3001:_last.Value|}" : "_last.Value")}}.ToString();
        }
        """);

    [Theory]
    [InlineData("return _book.Last;", "PUB3001:_book.Last", "")]
    [InlineData("if (_book.Spot is { } spot) return spot; return 0;", "PUB3001:_book.Spot", "lock (_gate)")]
    [InlineData("if (_book.Spot is { } spot) return spot; return 0;", "PUB3001:_book.Spot", "")]
    [InlineData("lock (_gate) return _book.Last;", "", "lock (_gate)")]
    [InlineData("return _book.Spot.HasValue ? 1 : 0;", "", "lock (_gate)")]
    public Task A_value_of_an_object_that_its_owner_keeps_is_copied_torn(string ask, string reported, string locked) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Book { public decimal? Spot; public decimal Last; }

        class Board
        {
            readonly object _gate = new(); readonly Book _book = new(); readonly Timer _timer;

            public Board() => _timer = new Timer(_ => Poll(), null, 0, 250);

            public decimal Ask() { {{Marked(ask, reported)}} }

            void Poll() { {{locked}} { {{Marked(ask.Contains("Spot") ? "_book.Spot = Read()" : "_book.Last = Read()", reported.Length > 0 ? reported + " = Read()" : "")}}; } }

            static extern decimal Read();
        }
        """);

    private static string Marked(string code, string reported) => reported.Length == 0 ? code : code.Replace(reported["PUB3001:".Length..], "{|" + reported + "|}");

    [Theory]
    [InlineData("struct", "", true)]
    [InlineData("struct", "if (_hasValue) return;", false)]
    [InlineData("class", "", false)]
    public Task A_flag_before_the_first_value_says_nothing_of_the_next_one(string constraint, string first, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gauge<T> where T : {{constraint}}
        {
            readonly object _gate = new(); volatile bool _hasValue; T _value = default!;

            public T Value => _hasValue ? {{(isReported ? "{|PUB3001:_value|}" : "_value")}} : throw new InvalidOperationException();

            public void Set(T value) { lock (_gate) { {{first}} {{(isReported ? "{|PUB3001:_value = value|}" : "_value = value")}}; _hasValue = true; } }
        }

        class Probe(Gauge<{{(constraint == "struct" ? "Guid" : "string")}}> gauge)
        {
            readonly Gauge<{{(constraint == "struct" ? "Guid" : "string")}}> _gauge = gauge;

            public string Show() => _gauge.Value.ToString();

            public void Start() => new Thread(Sample).Start();

            void Sample() { while (true) _gauge.Set({{(constraint == "struct" ? "Guid.NewGuid()" : "\"\"")}}); }
        }
        """);

    [Theory]
    [InlineData("new Thread(Poll).Start();", true)]
    [InlineData("Poll();", false)]
    public Task A_lock_alone_does_not_show_that_anybody_copies_meanwhile(string start, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Board
        {
            readonly object _gate = new(); decimal _last;

            public decimal Last => {{(isReported ? "{|PUB3001:_last|}" : "_last")}};

            public void Start() { {{start}} }

            void Poll() { lock (_gate) {{(isReported ? "{|PUB3001:_last = decimal.Parse(Console.ReadLine()!)|}" : "_last = decimal.Parse(Console.ReadLine()!)")}}; }
        }
        """);

    /// <summary>Started code alone replaces the value; a flag beside it may announce it, and whoever calls the same function is no other thread.</summary>
    [Theory]
    [InlineData("new Timer(_ => Tick(), null, 0, 9)", "", true)]
    [InlineData("new Timer(_ => Tick(), null, 0, 9)", "_count++;", false)]
    [InlineData("new Timer(_ => Console.WriteLine(Last), null, 0, 9)", "", false)]
    public Task What_started_code_alone_replaces_needs_no_lock_to_tear(string start, string beside, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gauge
        {
            readonly Timer _tick; decimal _last; int _count;

            public Gauge() => _tick = {{start}};

            public decimal Last => {{(isReported ? "{|PUB3001:_last|}" : "_last")}};

            public int Count => _count;

            void Tick() { {{(isReported ? "{|PUB3001:_last = decimal.Parse(Console.ReadLine()!)|}" : "_last = decimal.Parse(Console.ReadLine()!)")}}; {{beside}} }
        }
        """);

    /// <summary>A word of the value is asked for before all of it is copied.</summary>
    [Theory]
    [InlineData("if ({|PUB3001:_extent.Width|} > 0) { extent = _extent; return true; } extent = default; return false;", "{|PUB3001:_extent = new Extent(1, 2)|};")]
    [InlineData("extent = default; return _extent.Width > 0;", "_extent = new Extent(1, 2);")]
    public Task A_word_is_asked_for_first(string read, string work) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        readonly struct Extent { public Extent(double width, double height) { Width = width; Height = height; } public double Width { get; } public double Height { get; } }

        class Lens
        {
            Extent _extent;

            public Lens() => Task.Run(Trace);

            public bool TryGet(out Extent extent) { {{read}} }

            void Trace() { {{work}} }
        }
        """);

    /// <summary>A copy may hold words of two values, whatever is asked of it: a word, or a predicate of the value.</summary>
    [Theory]
    [InlineData("struct", "var copy = {|PUB3001:_token|}; if (copy.Text != null) return copy;")]
    [InlineData("struct", "var copy = {|PUB3001:_token|}; if (copy.IsLive(now)) return copy;")]
    [InlineData("class", "var copy = _token; if (copy.Text != null) return copy;")]
    [InlineData("class", "var copy = _token; if (copy.IsLive(now)) return copy;")]
    public Task A_copy_is_asked_before_it_is_used(string kind, string ask) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        readonly {{kind}} Token
        {
            public string? Text { get; init; }
            public DateTime Ends { get; init; }
            public bool IsLive(DateTime now) => Text != null && now < Ends;
        }

        class Tokens
        {
            readonly object _gate = new(); Token _token = new();

            public Token Current(DateTime now)
            {
                {{ask}}
                lock (_gate) { if (!_token.IsLive(now)) {{(kind == "struct" ? "{|PUB3001:_token = new() { Text = \"a\", Ends = now }|}" : "_token = new() { Text = \"a\", Ends = now }")}}; return _token; }
            }
        }
        """.Replace("readonly class", "sealed class"));

    /// <summary>A reference to an element is no copy of it: each of its words is read where it is used.</summary>
    [Theory]
    [InlineData("ref var point = ref _points[at];", "_points[at] = new() { Text = \"a\" }", "")]
    [InlineData("var point = _points[at];", "{|PUB3001:_points[at] = new() { Text = \"a\" }|}", "PUB3001")]
    public Task A_reference_to_an_element_is_no_copy(string point, string store, string rule) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        struct Point { public string? Text; public DateTime Ends; }

        class Points
        {
            readonly object _gate = new(); readonly Point[] _points = new Point[9];

            public int Take(int at) { {{(rule.Length > 0 ? point.Replace("_points[at]", "{|PUB3001:_points[at]|}") : point)}} if (point.Text == null) Fill(at); return point.Ends.Day; }

            void Fill(int at) { lock (_gate) {{store}}; }
        }
        """);

    /// <summary>What is asked of a copy afterwards loads nothing anew.</summary>
    [Fact]
    public Task A_copy_is_loaded_once() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Gate
        {
            readonly object _gate = new(); Guid? _owner;

            public void Start(Guid id) => new Thread(() => Take(id)).Start();

            public void Take(Guid id) { lock (_gate) {|PUB3001:_owner = id|}; }

            public bool IsOwner(Guid id) { var copy = {|PUB3001:_owner|}; return copy is not null && copy.Value.CompareTo(id) > 0; }
        }
        """);
}
