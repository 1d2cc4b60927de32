using Microsoft.CodeAnalysis;
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
        Suggested("PUB3001", 0), Suggested("PUB3001", 1));

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

    private static DiagnosticResult Suggested(string rule, int at) => new DiagnosticResult(rule, DiagnosticSeverity.Info).WithLocation(at).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
}
