using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Payload that is loaded behind the load of its flag and before the test of it.</summary>
public sealed class LoadsBetweenTests
{
    [Theory]
    [InlineData("var ready = {0}; var size = _size; if (ready) return size; return 0;", true)]
    [InlineData("var ready = {0}; var size = _size; return ready ? size : 0;", true)]
    [InlineData("var ready = {0}; Thread.MemoryBarrier(); var size = _size; return ready ? size : 0;", false)]
    [InlineData("var ready = Volatile.Read(ref {0}); var size = _size; return ready ? size : 0;", false)]
    [InlineData("var ready = {0}; var size = _size; if (ready) return 1; return 0;", false)]
    [InlineData("var ready = {0}; var size = _size; return size;", false)]
    public Task The_value_is_used_where_the_flag_was_up(string read, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { {{string.Format(read, isReported ? "{|PUB1001:_ready|}" : "_ready")}} }

            public void Build() { lock (_gate) { _size = Environment.ProcessorCount; {{(isReported ? "{|PUB1002:_ready = true|}" : IsOrdered(read) ? "Volatile.Write(ref _ready, true)" : "_ready = true")}}; } }
        }
        """);

    private static bool IsOrdered(string read) => read.Contains("Barrier") || read.Contains("Volatile");
}
