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

    /// <summary>What the end leaves behind is read when it is over: then its mark announces something.</summary>
    [Theory]
    [InlineData("_code = Environment.ExitCode;", "return _ended ? _code : -1;", true)]
    [InlineData("_code = 0;", "return _ended ? _code : -1;", false)]
    [InlineData("_code = Environment.ExitCode;", "return _ended ? -1 : 0;", false)]
    public Task What_the_end_leaves_behind(string end, string ask, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Work : IDisposable
        {
            readonly object _gate = new(); bool _ended; int _code = 1;

            public int Code() { {{(isReported ? ask.Replace("_ended", "{|PUB1001:_ended|}") : ask)}} }

            public void Dispose()
            {
                lock (_gate) { if (_ended) return; {{(isReported ? "{|PUB1002:{|PUB2001:_ended = true|}|}" : "_ended = true")}}; }
                {{end}}
            }
        }
        """);

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
