using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2004: the exchange stands in an object that wraps it, or claims a variable that a delegate captures.</summary>
public sealed class PUB2004WrapperTests
{
    [Theory]
    [InlineData("struct", "Once _once;", "{|PUB2004:Interlocked.Exchange(ref _up, 1)|} == 0", "{|PUB2004:_once.Enter()|}", "return _rates[unit];")]
    [InlineData("class", "readonly Once _once = new();", "{|PUB2004:Interlocked.CompareExchange(ref _up, 1, 0)|} == 0", "{|PUB2004:_once.Enter()|}", "return _rates[unit];")]
    [InlineData("class", "readonly Once _once = new();", "Interlocked.CompareExchange(ref _up, 1, 0) == 0", "_once.Enter()", "return 0;")]
    public Task A_wrapped_claim_is_reported_where_it_is_used_too(string kind, string field, string claim, string ask, string use) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        {{kind}} Once { int _up; public bool Enter() => {{claim}}; }

        class Units
        {
            {{field}} readonly Dictionary<string, double> _rates = new();

            public double Of(string unit) { if ({{ask}}) Fill(); {{use}} }

            void Fill() { _rates["m"] = 1; }
        }
        """);

    [Theory]
    [InlineData("return () => { if ({|PUB2004:Interlocked.Exchange(ref claimed, 1)|} == 0) made = make(); return made!; };")]
    [InlineData("return () => { if (claimed++ == 0) made = make(); return made!; };")]
    [InlineData("Func<int[]> first = () => { if (Interlocked.Exchange(ref claimed, 1) == 0) made = make(); return made!; }; first(); return make;")]
    public Task A_delegate_that_is_kept_claims_by_an_exchange(string body) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Binder
        {
            public static Func<int[]> For(Func<int[]> make) { int claimed = 0; int[]? made = null; {{body}} }
        }
        """);
}
