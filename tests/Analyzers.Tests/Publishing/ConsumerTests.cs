using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>The payload is mostly read by somebody else, after the return.</summary>
public sealed class ConsumerTests
{
    [Fact]
    public Task A_consumer_may_hold_the_object_in_a_primary_constructors_parameter() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new();
            bool _ready;
            public int[] Items = [];

            public void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate)
                {
                    if (_ready) return;
                    Items = [1];
                    {|PUB1002:_ready = true|};
                }
            }
        }

        class Consumer(Table table)
        {
            public int Run() { table.Ensure(); return First(); }

            int First() => table.Items[0];
        }
        """);
}
