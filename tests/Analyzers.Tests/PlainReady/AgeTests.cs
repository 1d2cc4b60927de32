using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A time stamp is tested by its age as well as by itself.</summary>
public sealed class AgeTests
{
    [Fact]
    public Task The_age_of_a_stamp_tests_the_stamp() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Load
        {
            static readonly object Gate = new(); static DateTime s_taken = DateTime.MinValue; static int s_threads;

            public static int Threads() { Update(); return s_threads; }

            static void Update()
            {
                var now = DateTime.UtcNow;
                if (now - {|PUB1001:s_taken|} < TimeSpan.FromSeconds(1)) return;
                lock (Gate)
                {
                    if (now - s_taken < TimeSpan.FromSeconds(1)) return;
                    s_threads = Environment.ProcessorCount;
                    {|PUB1002:s_taken = now|};
                }
            }
        }
        """);

    [Fact]
    public Task A_stamp_that_guards_nothing_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Load
        {
            static readonly object Gate = new(); static DateTime s_taken = DateTime.MinValue; static int s_threads;

            public static int Threads() { lock (Gate) return s_threads; }

            public static void Update()
            {
                var now = DateTime.UtcNow;
                if (now - s_taken < TimeSpan.FromSeconds(1)) return;
                lock (Gate) { s_threads = Environment.ProcessorCount; s_taken = now; }
            }
        }
        """);

    /// <summary>However the age is computed: by an operator, a method or a property of the library.</summary>
    [Theory]
    [InlineData("DateTime.UtcNow - {0} > TimeSpan.FromSeconds(5)", true)]
    [InlineData("(DateTime.UtcNow - {0}).TotalSeconds > 5", true)]
    [InlineData("DateTime.UtcNow.Subtract({0}).TotalMinutes >= 1", true)]
    [InlineData("{0}.AddSeconds(5) < DateTime.UtcNow", true)]
    [InlineData("DateTime.UtcNow.AddSeconds(5) < DateTime.UnixEpoch", false)]
    public Task The_age_is_computed(string isOld, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Report
        {
            readonly object _gate = new(); DateTime _taken; string? _text;

            public string? Text()
            {
                if ({{string.Format(isOld, isReported ? "{|PUB1001:_taken|}" : "_taken")}})
                    lock (_gate) { if ({{string.Format(isOld, "_taken")}}) { _text = Environment.MachineName; {{(isReported ? "{|PUB1002:_taken = DateTime.UtcNow|}" : "_taken = DateTime.UtcNow")}}; } }
                return _text;
            }
        }
        """);
}
