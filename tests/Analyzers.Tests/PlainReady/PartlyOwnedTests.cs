using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>State of which some code asserts that it belongs to its thread is a suggestion.</summary>
public sealed class PartlyOwnedTests
{
    [Fact]
    public Task A_flag_of_which_one_side_asserts_its_thread() => VerifyCS.VerifyAnalyzerAsync(
        Engine("Verify();", "{|#0:_gone|}", "{|#1:_gone = true|}"), Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    [Fact]
    public Task A_flag_of_which_no_side_asserts_its_thread_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Engine("", "{|PUB1001:_gone|}", "{|PUB1002:_gone = true|}"));

    [Fact]
    public Task A_flag_that_the_user_names_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Engine("Verify();", "{|PUB1001:_gone|}", "{|PUB1002:_gone = true|}").Replace("bool _gone;", "[SafePublication.Annotations.PublicationFlag] bool _gone;")
        + " namespace SafePublication.Annotations { class PublicationFlagAttribute : Attribute { } }");

    [Fact]
    public Task A_value_of_several_words_of_which_one_side_asserts_its_thread() => VerifyCS.VerifyAnalyzerAsync(
        Due("Verify();", "{|#0:_due|}", "{|#1:_due = DateTime.UtcNow|}"), Suggestion.Of("PUB3001", 0), Suggestion.Of("PUB3001", 1));

    [Fact]
    public Task A_value_of_several_words_of_which_no_side_asserts_its_thread_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Due("", "{|PUB3001:_due|}", "{|PUB3001:_due = DateTime.UtcNow|}"));

    private static string Engine(string verify, string load, string store) => $$"""
        class Engine
        {
            readonly object _gate = new(); readonly Thread _owner = Thread.CurrentThread; bool _gone; string? _reason;

            void Verify() { if (Thread.CurrentThread != _owner) throw new InvalidOperationException(); }

            public void Leave() { {{verify}} lock (_gate) { _reason = "x"; {{store}}; } }

            public string? Why() { if (!{{load}}) return null; return _reason; }
        }
        """;

    private static string Due(string verify, string load, string store) => $$"""
        class Timers
        {
            readonly object _gate = new(); readonly Thread _owner = Thread.CurrentThread; DateTime? _due;

            void Verify() { if (Thread.CurrentThread != _owner) throw new InvalidOperationException(); }

            public void Start() => new Thread(Set).Start();

            public void Set() { {{verify}} lock (_gate) {{store}}; }

            public DateTime? Due() => {{load}} != null ? _due : null;
        }
        """;
}
