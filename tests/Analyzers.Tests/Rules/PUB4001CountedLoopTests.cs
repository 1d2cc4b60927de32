using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using SafePublication.Analyzers.Tests.Verification;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB4001: loops that count their turns.</summary>
public sealed class PUB4001CountedLoopTests
{
    [Theory]
    [InlineData("for (var spins = 0; !{|PUB4001:_done|}; spins++) { if (spins > 64) Thread.Yield(); }")]
    [InlineData("var spins = 0; do { if (spins++ % 100 == 99) Thread.Sleep(0); } while (!{|PUB4001:_done|});")]
    [InlineData("var spins = 0; while (!{|PUB4001:_done|}) { if (spins++ > 10) Thread.Yield(); }")]
    [InlineData("var turns = 0; while ({|PUB4001:_size|} != most) turns++;")]
    [InlineData("while ({|PUB4001:_size|} < most) Thread.SpinWait(5);")]
    public Task A_count_of_the_turns_is_no_progress(string wait) => VerifyCS.VerifyAnalyzerAsync(Source(wait));

    [Theory]
    [InlineData("for (var turn = 0; turn < 10 && !{|#0:_done|}; turn++) Thread.Sleep(1);")]
    [InlineData("var turn = 0; while (!{|#0:_done|} && turn++ < 100) Thread.Sleep(1);")]
    [InlineData("for (var turn = 0; ; turn++) { if ({|#0:_done|}) break; if (turn == most) return; Thread.Sleep(1); }")]
    [InlineData("var turn = 0; while (!{|#0:_done|}) { if (++turn > most) throw new TimeoutException(); Thread.Sleep(1); }")]
    [InlineData("while (!{|#0:_done|} && Environment.TickCount < most) Thread.Sleep(1);")]
    public Task A_number_of_turns_that_ends_it_is_a_bound(string wait) => VerifyCS.VerifyAnalyzerAsync(Source(wait), Suggestion.Of("PUB4001", 0));

    [Theory]
    [InlineData("for (var at = 0; at < _size; at++) { }")]
    [InlineData("var at = 0; while (_size > at) at++;")]
    [InlineData("var at = 0; while (_items[at] != most) at++;")]
    [InlineData("var last = 0; while (!_done) last = _size;")]
    public Task A_walk_waits_for_nothing(string walk) => VerifyCS.VerifyAnalyzerAsync(Source(walk));

    private static string Source(string wait) =>
        $$"""
        class Download
        {
            bool _done; int _size; readonly int[] _items = new int[9];

            public void Start() => Task.Run(Finish);

            void Finish() { _size = 9; Thread.Sleep(5); _done = true; }

            public void Wait(int most) { {{wait}} }
        }
        """;
}
