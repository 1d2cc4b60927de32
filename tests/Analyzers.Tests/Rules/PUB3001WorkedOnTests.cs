using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: a value that threads work on is a suggestion; one that a single place computes is a warning.</summary>
public sealed class PUB3001WorkedOnTests
{
    [Fact]
    public Task What_a_thread_asks_for_and_one_place_sets_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Route("{|PUB3001:_due|}", "{|PUB3001:_due = Next()|}", ""));

    [Fact]
    public Task What_a_thread_asks_for_and_several_places_set_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Route("{|#0:_due|}", "{|#1:_due = Next()|}", "public void Delay() { lock (_gate) {|#2:_due = DateTime.UtcNow|}; }"), Suggestion.Of("PUB3001", 0), Suggestion.Of("PUB3001", 1), Suggestion.Of("PUB3001", 2));

    private static string Route(string load, string store, string other) => $$"""
        class Route
        {
            readonly object _gate = new(); DateTime? _due;

            public void Start() => new Thread(() => Watch()).Start();

            public void Watch() { if (!{{load}}.HasValue) lock (_gate) {{store}}; Console.WriteLine(_due); }

            DateTime Next() => DateTime.UtcNow.AddDays(1);

            {{other}}
        }
        """;

    /// <summary>A container that shares the object says as much of others as a thread does.</summary>
    [Fact]
    public Task What_is_kept_under_a_lock_in_a_shared_object_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Parcel
        {
            static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Parcel> Parcels = new();

            readonly object _gate = new(); DateTime? _scanned;

            public static Parcel Of(string code) => Parcels.GetOrAdd(code, _ => new Parcel());

            public void Scan(DateTime at) { lock (_gate) {|PUB3001:_scanned = at|}; }

            public DateTime? Scanned() => {|PUB3001:_scanned|} != null ? _scanned : null;
        }
        """);
}
