using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Where the order stands on the payload, it comes to stand on the flag.</summary>
public class WrongFieldTests
{
    [Fact]
    public Task The_flag_of_a_volatile_payload_is_ordered() => VerifyCS.VerifyCodeFixAsync(
        """
        class Setting
        {
            readonly object _gate = new();
            volatile int _value;
            bool _isSet;

            int ValueOr(int fallback) => {|PUB1004:_isSet|} ? _value : fallback;

            void Set(int value) { lock (_gate) { _value = value; {|PUB1004:_isSet = true|}; } }
        }
        """,
        """
        class Setting
        {
            readonly object _gate = new();
            volatile int _value;
            bool _isSet;

            int ValueOr(int fallback) => Volatile.Read(ref _isSet) ? _value : fallback;

            void Set(int value) { lock (_gate) { _value = value; Volatile.Write(ref _isSet, true); } }
        }
        """);
}
