using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A mark of what is stale: whoever finds it raised builds anew and lowers it. Lowered, as it also is at first, it announces.</summary>
public sealed class RebuildTests
{
    [Fact]
    public Task A_mark_that_is_lowered_when_all_is_built_anew_announces_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Names
        {
            readonly object _gate = new(); readonly List<string> _added = new(); bool _stale; string[] _sorted = new string[0];

            public void Add(string name) { lock (_gate) { _added.Add(name); _stale = true; } }

            public string First() { Refresh(); return _sorted[0]; }

            void Refresh()
            {
                if (!{|PUB1001:_stale|}) return;
                lock (_gate)
                {
                    if (!_stale) return;
                    _sorted = _added.ToArray();
                    {|PUB1002:_stale = false|};
                }
            }
        }
        """);

    [Fact]
    public Task A_mark_that_is_ordered_on_both_sides_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Names
        {
            readonly object _gate = new(); readonly List<string> _added = new(); bool _stale; string[] _sorted = new string[0];

            public void Add(string name) { lock (_gate) { _added.Add(name); Volatile.Write(ref _stale, true); } }

            public string First() { Refresh(); return _sorted[0]; }

            void Refresh()
            {
                if (!Volatile.Read(ref _stale)) return;
                lock (_gate)
                {
                    if (!_stale) return;
                    _sorted = _added.ToArray();
                    Volatile.Write(ref _stale, false);
                }
            }
        }
        """);

    /// <summary>Nobody raises the mark again; or its readers take the lock for what was built.</summary>
    [Theory]
    [InlineData("", "return _sorted[0];")]
    [InlineData("_stale = true;", "lock (_gate) return _sorted[0];")]
    public Task A_mark_that_says_what_was_so_at_first_or_is_a_hint_is_silent(string raise, string read) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            readonly object _gate = new(); readonly List<string> _added = new(); bool _stale; string[] _sorted = new string[0];

            public void Add(string name) { lock (_gate) { _added.Add(name); {{raise}} } }

            public string First() { Refresh(); {{read}} }

            void Refresh()
            {
                if (!_stale) return;
                lock (_gate)
                {
                    if (!_stale) return;
                    _sorted = _added.ToArray();
                    _stale = false;
                }
            }
        }
        """);
}
