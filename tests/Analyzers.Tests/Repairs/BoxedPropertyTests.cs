using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.TornValueCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>An auto-property of several words gets accessors that publish a box.</summary>
public class BoxedPropertyTests
{
    [Fact]
    public Task A_nullable_property() => VerifyCS.VerifyCodeFixAsync(
        """
        using System.Runtime.CompilerServices;

        class Bridge
        {
            readonly object _gate = new();

            // Since when.
            public DateTime? Connected { get; private set; }

            public DateTime Since()
            {
                var known = {|PUB3001:Connected|};
                return known.HasValue ? known.Value : Connect();
            }

            private DateTime Connect()
            {
                lock (_gate)
                {
                    {|PUB3001:Connected = DateTime.UnixEpoch|};
                    return DateTime.UnixEpoch;
                }
            }
        }
        """,
        """
        using System.Runtime.CompilerServices;

        class Bridge
        {
            readonly object _gate = new();

            private StrongBox<DateTime> _connected;
            // Since when.
            public DateTime? Connected { get => _connected?.Value; private set => _connected = value is { } given ? new StrongBox<DateTime>(given) : null; }

            public DateTime Since()
            {
                var known = Connected;
                return known.HasValue ? known.Value : Connect();
            }

            private DateTime Connect()
            {
                lock (_gate)
                {
                    Connected = DateTime.UnixEpoch;
                    return DateTime.UnixEpoch;
                }
            }
        }
        """);
}
