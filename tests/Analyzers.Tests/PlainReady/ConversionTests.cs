using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Conversions of the program are functions: what they load is loaded there.</summary>
public sealed class ConversionTests
{
    [Theory]
    [InlineData("Volatile.Read(ref _value)", "Volatile.Write(ref _value, true)")]
    [InlineData("{|PUB1001:_value|}", "{|PUB1002:_value = true|}")]
    public Task A_flag_that_is_asked_by_a_conversion(string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Mark { bool _value; public static implicit operator bool(Mark mark) => mark.Get(); bool Get() => {{load}}; public void Raise() { {{store}}; } }

        class Gate
        {
            readonly object _gate = new(); readonly Mark _loaded = new(); string[]? _allowed;

            public bool Admits(string origin) { if (!_loaded) Load(); return Array.IndexOf(_allowed!, origin) >= 0; }

            void Load() { lock (_gate) { if (_loaded) return; _allowed = new[] { DateTime.Now.ToString() }; _loaded.Raise(); } }
        }
        """);
}
