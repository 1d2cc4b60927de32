using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: values of which a torn copy says no more than a whole one.</summary>
public sealed class PUB3001HarmlessTests
{
    [Theory]
    [InlineData("_due", "_due = DateTimeOffset.UtcNow")]
    [InlineData("_due", "_due = DateTimeOffset.UtcNow.AddMinutes(3) + _period")]
    [InlineData("_due", "var now = _clock.GetUtcNow(); _due = now + _period")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = DateTimeOffset.Now|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = DateTimeOffset.UtcNow.ToLocalTime()|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = DateTimeOffset.UtcNow.LocalDateTime|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = DateTimeOffset.UtcNow.DateTime|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = _ask() + (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch)|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = _ask().Add(DateTimeOffset.UtcNow.Subtract(DateTimeOffset.UnixEpoch))|}")]
    [InlineData("{|PUB3001:_due|}", "{|PUB3001:_due = _ask()|}")]
    public Task Times_without_an_offset_differ_in_one_word(string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Cleaner(TimeProvider clock, Func<DateTimeOffset> ask)
        {
            readonly object _gate = new(); readonly TimeProvider _clock = clock; readonly Func<DateTimeOffset> _ask = ask; readonly TimeSpan _period = TimeSpan.FromHours(1);
            DateTimeOffset _due;

            public void Clean() { if ({{load}} == default) lock (_gate) if (_due == default) { {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("var at = _owner; return at is not null && at.Value == id;", "_owner = id")]
    [InlineData("return _owner == id;", "_owner = id")]
    [InlineData("var at = {|PUB3001:_owner|}; return at is not null && at.Value != _last;", "{|PUB3001:_owner = id|}")]
    [InlineData("var at = {|PUB3001:_owner|}; return at is not null && at.Value == id;", "{|PUB3001:_owner = Guid.NewGuid()|}")]
    public Task Who_looks_for_his_own_mark_sees_it_whole(string ask, string take) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gate
        {
            readonly object _gate = new(); Guid? _owner; Guid _last = Guid.NewGuid();

            public void Start(Guid id) => new Thread(() => Take(id)).Start();

            public void Take(Guid id) { lock (_gate) {{take}}; }

            public bool IsOwner(Guid id) { {{ask}} }
        }
        """);

    [Theory]
    [InlineData("_isLarge ?? false", "_isLarge = size > 9")]
    [InlineData("_isLarge == true", "_isLarge = size > 9")]
    [InlineData("{|PUB3001:_isLarge|} ?? true", "{|PUB3001:_isLarge = size > 9|}")]
    [InlineData("{|PUB3001:_isLarge|} == false", "{|PUB3001:_isLarge = size > 9|}")]
    public Task A_word_that_is_not_there_yet_is_taken_for_none(string ask, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Icon
        {
            readonly object _gate = new(); bool? _isLarge;

            public void Start(int size) => Task.Run(() => { lock (_gate) {{store}}; });

            public bool IsLarge() => {{ask}};
        }
        """);

    /// <summary>A key says of what stands beside it whose it is: a mixture of two keys, or an old one, gives the wrong answer.</summary>
    [Fact]
    public Task A_key_that_guards_an_answer_is_no_mark() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); Guid? _key; string? _answer;

            public void Start(Guid id) => new Thread(() => Keep(id)).Start();

            public void Keep(Guid id) { lock (_gate) { _answer = id.ToString(); {|PUB3001:_key = id|}; } }

            public string? Ask(Guid id) { if ({|PUB3001:_key|} == id) return _answer; return null; }
        }
        """);

    /// <summary>Who hands the copy on tells others that the word is there.</summary>
    [Theory]
    [InlineData("var seen = _isLarge; if (seen == true) return true; return null;", "_isLarge = size > 9")]
    [InlineData("var seen = {|PUB3001:_isLarge|}; if (seen == true) return true; return seen;", "{|PUB3001:_isLarge = size > 9|}")]
    public Task A_copy_that_is_handed_on_is_not_only_asked(string ask, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Icon
        {
            readonly object _gate = new(); bool? _isLarge;

            public void Start(int size) => Task.Run(() => { lock (_gate) {{store}}; });

            public bool? IsLarge() { {{ask}} }
        }
        """);
}
