using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using SafePublication.Analyzers.Tests.Verification;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Flags that say that their object's life ends: using it then is its owner's mistake, but for who waits for that.</summary>
public sealed class EndOfLifeTests
{
    [Theory]
    [InlineData("IDisposable", "{|#0:Interlocked.Exchange(ref _ended, 1)|}", true)]
    [InlineData("ICloneable", "{|PUB2004:Interlocked.Exchange(ref _ended, 1)|}", false)]
    public Task Losers_of_the_end_are_suggested(string contract, string claim, bool isEnd) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Link : {{contract}}
        {
            int _ended;
            string? _endedBy;

            public object Clone() => this;

            public void Dispose()
            {
                if ({{claim}} != 0) { Console.WriteLine(_endedBy); return; }
                _endedBy = Environment.StackTrace;
            }
        }
        """, isEnd ? [Suggestion.Of("PUB2004", 0)] : []);

    [Fact]
    public Task Who_waits_for_the_end_is_warned() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Link : IDisposable
        {
            bool _ended;
            string? _endedBy;

            public string? WaitForEnd()
            {
                while (!{|PUB1001:_ended|}) Thread.Yield();
                return _endedBy;
            }

            public void Dispose()
            {
                _endedBy = Environment.StackTrace;
                {|PUB1002:_ended = true|};
            }
        }
        """);
}
