using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: a value of several words is stored lazily and read without the lock.</summary>
public sealed class PUB3001Tests
{
    [Theory]
    [InlineData("long?", "is null", "4096L")]
    [InlineData("Guid", "== Guid.Empty", "Guid.NewGuid()")]
    [InlineData("Guid", ".Equals(Guid.Empty)", "Guid.NewGuid()")]
    [InlineData("decimal", "== 0", "1.5m")]
    [InlineData("DateTimeOffset", "== default", "DateTimeOffset.Now")]
    public Task A_value_of_several_words_is_reported_at_both_ends(string type, string isNone, string value) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Image
        {
            readonly object _gate = new();
            {{type}} _value;

            public {{type}} Value() { var known = {|PUB3001:_value|}; return known {{isNone}} ? Measure() : known; }

            {{type}} Measure() { lock (_gate) { {|PUB3001:_value = {{value}}|}; return {{value}}; } }
        }
        """);

    [Theory]
    [InlineData("long", "== 0", "4096L")]
    [InlineData("string?", "is null", "\"4096\"")]
    [InlineData("DateTime", "== default", "DateTime.UtcNow")]
    [InlineData("DateTime", ".Equals(DateTime.MinValue)", "DateTime.UtcNow")]
    [InlineData("TimeSpan", "== default", "TimeSpan.FromSeconds(1)")]
    public Task A_value_of_one_word_is_silent(string type, string isNone, string value) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Image
        {
            readonly object _gate = new();
            {{type}} _value;

            public {{type}} Value() { var known = _value; return known {{isNone}} ? Measure() : known; }

            {{type}} Measure() { lock (_gate) { _value = {{value}}; return {{value}}; } }
        }
        """);

    [Theory]
    [InlineData("public bool IsOver() => _end.HasValue;")]
    [InlineData("public bool IsOver() => _end is not null;")]
    [InlineData("public bool IsOver() => !(null == _end);")]
    [InlineData("public void Close() => _end ??= DateTime.UtcNow;")]
    public Task Whoever_asks_only_whether_there_is_a_value_reads_one_word(string asking) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Span
        {
            readonly object _gate = new();
            DateTime? _end;

            {{asking}}

            public void End() { lock (_gate) { if (_end is null) _end = DateTime.UtcNow; } }
        }
        """);

    [Theory]
    [InlineData("_end.HasValue", "_end.Value")]
    [InlineData("_end.HasValue", "Last()")]
    [InlineData("IsOver()", "_end!.Value")]
    public Task Whoever_asks_for_the_value_afterwards_reads_more(string asked, string value) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Span
        {
            readonly object _gate = new();
            DateTime? _end;

            public DateTime Shown() => {{asked.Replace("_end", "{|PUB3001:_end|}")}} ? {{value}} : DateTime.UtcNow;

            bool IsOver() => {{(asked == "IsOver()" ? "{|PUB3001:_end|}" : "_end")}}.HasValue;

            DateTime Last() => _end!.Value;

            public void Start() => new Thread(End).Start();

            public void End() { lock (_gate) { if (_end is null) {|PUB3001:_end = DateTime.UtcNow|}; } }
        }
        """);

    [Fact]
    public Task A_value_of_several_words_that_is_read_under_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Image
        {
            readonly object _gate = new();
            long? _length;

            public long Length()
            {
                lock (_gate) { _length ??= 4096L; return _length.Value; }
            }
        }
        """);

    [Fact]
    [Trait("Gap", "A library struct that hides its fields and is not in the rule's list")]
    public Task A_library_struct_that_hides_its_fields_is_not_seen() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Image
        {
            readonly object _gate = new();
            CancellationTokenRegistration _value;

            public CancellationTokenRegistration Value() { var known = _value; return known == default ? Measure() : known; }

            CancellationTokenRegistration Measure() { lock (_gate) { _value = CancellationToken.None.Register(() => { }); return _value; } }
        }
        """);

    [Fact]
    public Task A_memo_of_a_shared_object_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Limits
        {
            public static readonly Limits Default = new();
            int? _most;

            public int Most() => ({|PUB3001:_most|} ?? ({|PUB3001:_most = Environment.ProcessorCount|})).Value;
        }
        """);

    [Theory]
    [InlineData("public int? Most { get; set; }", "Most", "Most = 3")]
    [InlineData("public int? Most { get; private set; }", "{|PUB3001:Most|}", "{|PUB3001:Most = 3|}")]
    public Task A_property_that_its_users_set_is_silent(string property, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Limits
        {
            public static readonly Limits Default = new();
            {{property}}

            public int Value() { if ({{load}} is null) {{store}}; return Most.Value; }
        }
        """);

    [Fact]
    public Task A_setting_that_its_user_fills_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        record Limits
        {
            public static readonly Limits Default = new();
            int? _most;

            public int Most { get => _most ??= Environment.ProcessorCount; init => _most = value; }
        }
        """);

    [Fact]
    public Task A_value_that_the_object_is_told_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Limits
        {
            public static readonly Limits Default = new();
            int? _most;

            public void AtMost(int most) { if (_most is null) _most = most; }
        }
        """);

    [Theory]
    [InlineData("decimal", "{|PUB3001:_mid|} == 0m ? 0 : _mid * 3")]
    [InlineData("decimal?", "{|PUB3001:_mid|} is { } mid ? mid : null")]
    [InlineData("DateTimeOffset", "{|PUB3001:_mid|} == default ? null : _mid")]
    [InlineData("Guid", "{|PUB3001:_mid|} != Guid.Empty ? _mid : null")]
    public Task A_value_that_a_timer_brings_and_the_reader_asks_for_is_reported(string type, string read) => VerifyCS.VerifyAnalyzerAsync(Fed(type, read, "{|PUB3001:_mid = value|};"));

    [Theory]
    [InlineData("double", "_mid == 0 ? 0 : _mid * 3", "_mid = value;")]
    [InlineData("DateTime", "_mid == default ? null : _mid", "_mid = value;")]
    [InlineData("decimal", "Locked(() => _mid == 0m ? 0 : _mid)", "lock (_gate) _mid = value;")]
    public Task A_value_of_one_word_or_under_a_lock_that_a_timer_brings_is_silent(string type, string read, string store) => VerifyCS.VerifyAnalyzerAsync(Fed(type, read, store));

    private static string Fed(string type, string read, string store) =>
        $$"""
        class Rate
        {
            readonly object _gate = new(); readonly Timer _timer; {{type}} _mid;

            public Rate(Func<{{type}}> ask) => _timer = new Timer(_ => Take(ask()), null, 1, 1);

            public object Get() => {{read}};

            object Locked(Func<object> read) { lock (_gate) return read(); }

            void Take({{type}} value) { {{store}} }
        }
        """;

    [Fact]
    public Task A_lock_around_the_reset_alone_is_no_evidence() => VerifyCS.VerifyAnalyzerAsync("""
        class Terminal
        {
            readonly object _gate = new(); int? _restore;

            public void Start(int id) { if (_restore is null) _restore = id + 1; }

            public void Finish() { lock (_gate) _restore = null; }
        }
        """);

    [Theory]
    [InlineData("_last = 1;", "_last", "_last = known + 1")]
    [InlineData("", "{|PUB3001:_last|}", "{|PUB3001:_last = known + 1|}")]
    public Task A_nullable_word_that_constructors_set_is_always_there(string construction, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Monitor
        {
            readonly object _gate = new(); long? _last;

            public Monitor() { {{construction}} }

            public long Last(long known) => {{load}} is { } last ? last : Note(known);

            long Note(long known) { lock (_gate) { {{store}}; return known; } }
        }
        """);

    [Fact]
    public Task A_generic_box_of_one_word_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Shared<T> { public T Value; }

        class Search
        {
            readonly object _gate = new(); readonly Shared<int> _found = new();

            public int Found() => _found.Value == 0 ? Find() : _found.Value;

            int Find() { lock (_gate) { _found.Value = 3; return 3; } }
        }
        """);

    [Theory]
    [InlineData("EqualityComparer<T>.Default.Equals({|PUB3001:_value|}, default)")]
    [InlineData("EqualityComparer<T>.Default.Equals(default(T), {|PUB3001:_value|})")]
    [InlineData("Equals({|PUB3001:_value|}, default(T))")]
    public Task A_value_of_any_type_that_is_compared_with_its_default_is_reported(string test) => VerifyCS.VerifyAnalyzerAsync(Memo("T", test, "{|PUB3001:_value = _make()|}"));

    [Theory]
    [InlineData("T", "Equals(_value, null)")]
    [InlineData("T", "_value is null")]
    [InlineData("List<T>", "EqualityComparer<List<T>>.Default.Equals(_value, default)")]
    public Task A_value_that_is_compared_with_null_or_is_a_reference_is_silent(string type, string test) => VerifyCS.VerifyAnalyzerAsync(Memo(type, test, "_value = _make()"));

    private static string Memo(string type, string test, string store) =>
        $$"""
        class Memo<T>(Func<{{type}}> make)
        {
            readonly object _gate = new();
            readonly Func<{{type}}> _make = make;
            {{type}}? _value;

            public {{type}}? Get()
            {
                if ({{test}}) { lock (_gate) {{store}}; }
                return _value;
            }
        }
        """;

    [Fact]
    public Task One_word_of_a_tuple_is_whole() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Runner
        {
            readonly object _gate = new(); (Task? Task, string? Name) _current;

            public bool IsActive => _current.Task != null;

            public string? Name => _current.Name;

            public void Set(Task task, string name) { lock (_gate) { _current = (task, name); } }

            public void Clear() { lock (_gate) { _current = (null, null); } }
        }
        """);

    [Fact]
    public Task Two_words_of_a_tuple_are_not() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Runner
        {
            readonly object _gate = new(); (Task? Task, string? Name) _current;

            public string? Name => {|PUB3001:_current.Task|} != null ? _current.Name!.Trim() : null;

            public void Start() => new Thread(() => Set(Task.CompletedTask, "")).Start();

            public void Set(Task task, string name) { lock (_gate) { {|PUB3001:_current = (task, name)|}; } }

            public void Clear() { lock (_gate) { {|PUB3001:_current = (null, null)|}; } }
        }
        """);

    [Theory]
    [InlineData("if ({|PUB3001:_metrics.Ascent|} == 0f)", "return _metrics;", "{|PUB3001:_metrics = Decode()|}")]
    [InlineData("if ({|PUB3001:_metrics.Ascent|} == 0f)", "return new Metrics(1, _metrics.Gap);", "{|PUB3001:_metrics = Decode()|}")]
    [InlineData("if (_metrics.Ascent == 0f)", "return new Metrics(_metrics.Ascent, 1);", "_metrics = Decode()")]
    public Task One_member_of_the_value_is_tested(string test, string use, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        readonly record struct Metrics(float Ascent, float Gap);

        class Face
        {
            static readonly Face s_fallback = new(); Metrics _metrics;

            public static Face Fallback => s_fallback;

            public Metrics Metrics { get { {{test}} { {{store}}; } {{use}} } }

            Metrics Decode() => new(Environment.ProcessorCount, 7);
        }
        """);

    [Theory]
    [InlineData("_work?.Done is not null", "Done = at")]
    [InlineData("_work?.Done != null", "Done = at")]
    [InlineData("_work?{|PUB3001:.Done|} != null && _work.Done > DateTime.MinValue", "{|PUB3001:Done = at|}")]
    public Task Whether_it_is_there_is_asked_of_an_object_that_may_be_missing(string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Work
        {
            readonly object _gate = new();
            internal DateTime? Done;

            public void Start() => new Thread(() => Complete(DateTime.UtcNow)).Start();

            public void Complete(DateTime at) { lock (_gate) { {{store}}; } }
        }

        class User
        {
            readonly Work? _work = new();

            public bool Check() => {{test}};
        }
        """);
}
