using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>The one object of a type is stored before it is complete: whoever gets it asks its members.</summary>
public sealed class SingletonTests
{
    [Theory]
    [InlineData("{|PUB2003:s_shared = new Catalog()|}; s_shared.AddDefaults();")]
    [InlineData("var made = new Catalog(); made.AddDefaults(); s_shared = made;")]
    public Task It_is_filled_after_it_was_stored(string make) => VerifyCS.VerifyAnalyzerAsync(Catalog(make, "public"));

    [Fact]
    public Task Nobody_asks_what_is_still_set() => VerifyCS.VerifyAnalyzerAsync(Catalog("s_shared = new Catalog(); s_shared.AddDefaults();", "private"));

    private static string Catalog(string make, string reach) => $$"""
        class Catalog
        {
            static readonly object Gate = new(); static Catalog s_shared;

            readonly Dictionary<string, int> _codes = new(); string _preferred = "identity";

            public static Catalog Shared { get { if (s_shared == null) { lock (Gate) { if (s_shared == null) { {{make}} } } } return s_shared; } }

            {{reach}} string Preferred => _preferred;

            {{reach}} int Code(string name) => _codes[name];

            void AddDefaults() { _codes.Add("gzip", 1); _preferred = "gzip"; }
        }
        """;

    [Fact]
    public Task What_the_callers_of_a_lazy_getter_put_in_is_their_use_of_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Future
        {
            HashSet<int> _pending;

            public HashSet<int> Pending { get { if (_pending != null) return _pending; lock (this) _pending ??= new HashSet<int>(); return _pending; } }

            public void Add(int id) { Pending.Add(id); }

            public bool Has(int id) => Pending.Contains(id);

            public bool IsEmpty() => _pending == null;
        }
        """);
}
