using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A bound of the search may hide what is far away, never what stands beside the test or the call.</summary>
public sealed class ManyCallersTests
{
    [Fact]
    public Task A_helper_with_thousands_of_callers_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        "public class Helper\n{\n"
        + """
            readonly object _gate = new(); bool _ready; int _value;

            void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate)
                {
                    if (_ready) return;
                    _value = 1;
                    {|PUB1002:_ready = true|};
                }
            }

        """
        + string.Concat(Enumerable.Range(0, 5000).Select(i => $"    public int Get{i}() {{ Ensure(); return _value + {i}; }}\n"))
        + "}\n");

    [Fact]
    public Task Each_of_many_tests_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        "public class Tests\n{\n"
        + """
            readonly object _gate = new(); bool _ready; int _n;

            public void Set() { lock (_gate) { _n = 1; {|PUB1002:_ready = true|}; } }

            public int Sum()
            {
                var sum = 0;

        """
        + string.Concat(Enumerable.Repeat("        if ({|PUB1001:_ready|}) sum += _n;\n", 150))
        + "        return sum;\n    }\n}\n");
}
