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
}
