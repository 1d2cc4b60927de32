using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What a test does not lead to: code after a call that never returns, the other outcome of a further test, texts.</summary>
public sealed class NoReturnTests
{
    [Theory]
    [InlineData("System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new Exception()).Throw();", "")]
    [InlineData("Fail();", "[System.Diagnostics.CodeAnalysis.DoesNotReturn] void Fail() { while (true) Console.WriteLine(); }")]
    [InlineData("Fail();", "static void Fail() => throw new InvalidOperationException();")]
    [InlineData("Fail();", "static void Fail() { throw new InvalidOperationException(); }")]
    [InlineData("throw new InvalidOperationException();", "")]
    public Task Nothing_is_read_behind_a_call_that_never_returns(string failure, string helper) => VerifyCS.VerifyAnalyzerAsync(Answer("_failed", failure, helper, "_failed = true"));

    [Theory]
    [InlineData("static void Fail() => Console.WriteLine();")]
    [InlineData("protected virtual void Fail() => throw new InvalidOperationException();")]
    public Task It_is_behind_one_that_does(string helper) => VerifyCS.VerifyAnalyzerAsync(Answer("{|PUB1001:_failed|}", "Fail();", helper, "{|PUB1002:_failed = true|}"));

    [Fact]
    public Task A_flag_that_was_seen_up_is_not_seen_down_afterwards() => VerifyCS.VerifyAnalyzerAsync(Door("_open", "_open = true", ""));

    [Fact]
    public Task One_that_is_taken_back_may_be() => VerifyCS.VerifyAnalyzerAsync(
        Door("{|PUB1001:_open|}", "{|PUB1002:_open = true|}", "public void Shut() { lock (_gate) _open = false; }"));

    [Theory]
    [InlineData("_ready ? \"up\" : \"down\"")]
    [InlineData("(!_ready ? \"down\" : _shown > 9 ? \"old\" : \"new\")")]
    public Task A_test_that_chooses_a_text_guards_nothing(string text) => VerifyCS.VerifyAnalyzerAsync(Text(text, "_ready = true"));

    [Fact]
    public Task A_test_that_chooses_what_is_read_does() => VerifyCS.VerifyAnalyzerAsync(Text("{|PUB1001:_ready|} ? _size.ToString() : \"down\"", "{|PUB1002:_ready = true|}", after: ""));

    private static string Answer(string load, string failure, string helper, string store) => $$"""
        class Answer
        {
            readonly object _gate = new(); bool _failed; string _log = "";

            public void Break(string log) { lock (_gate) { _log = log; {{store}}; } }

            public void Get() { if ({{load}}) { {{failure}} Console.WriteLine(_log); } }

            {{helper}}
        }
        """;

    private static string Door(string load, string store, string shut) => $$"""
        class Door
        {
            readonly object _gate = new(); bool _open; int _key;

            public void Open(int key) { lock (_gate) { _key = key; {{store}}; } }

            public int Use() { if ({{load}}) { if (!_open) return _key; } return 0; }

            {{shut}}
        }
        """;

    private static string Text(string text, string store, string after = "if (_shown > 9) Fill(1); Console.WriteLine(_size);") => $$"""
        class Board
        {
            readonly object _gate = new(); bool _ready; int _size, _shown;

            public void Fill(int size) { lock (_gate) { _size = size; {{store}}; } }

            public void Show() { Console.WriteLine({{text}}); _shown = 1; {{after}} }
        }
        """;
}
