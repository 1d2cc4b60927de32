using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>State that is kept under a lock and looked at without it, and that announces nothing.</summary>
public sealed class KeptStateTests
{
    [Theory]
    [InlineData("int", "_seen > 0", "_seen = size")]
    [InlineData("bool", "_seen", "_seen = size > 7")]
    [InlineData("int", "{|PUB1001:_seen|} != last", "{|PUB1002:_seen++|}")]
    [InlineData("bool", "{|PUB1001:_seen|}", "{|PUB1002:_seen = true|}")]
    public Task A_number_or_a_result_that_nobody_waits_for(string type, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Progress
        {
            readonly object _gate = new(); {{type}} _seen; string? _name;

            public void Report(int size, string name) { lock (_gate) { _name = name; {{store}}; } }

            public int Length(int last) => {{test}} ? _name!.Length : 0;
        }
        """);

    [Theory]
    [InlineData("_shown++;", "_turn", "_turn = name.Length")]
    [InlineData("", "{|PUB1001:_turn|}", "{|PUB1002:_turn = name.Length|}")]
    public Task A_reader_that_sets_the_object_has_it_for_itself(string step, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Progress
        {
            readonly object _gate = new(); int _turn; string? _name; int _shown;

            public void Report(string name) { lock (_gate) { _name = name; _shown = 0; {{store}}; } }

            public int Length(int turn) { if ({{load}} != turn) return 0; {{step}} return _name!.Length + _shown; }
        }
        """);

    [Theory]
    [InlineData("", "_found", "_found = Find()")]
    [InlineData("if (_found) return true;", "{|PUB1001:_found|}", "{|PUB1002:_found = Find()|}")]
    public Task A_lazy_result_is_a_flag_where_it_is_asked_for_again(string again, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Library
        {
            readonly object _gate = new(); bool _found; string? _path;

            public string? Path() => {{load}} || Search() ? _path : null;

            bool Search() { lock (_gate) { {{again}} {{store}}; return _found; } }

            bool Find() { _path = Environment.GetEnvironmentVariable("LIBRARY"); return _path != null; }
        }
        """);

    [Theory]
    [InlineData("Progress other", "_turn != other._turn", "_turn++")]
    [InlineData("int last", "{|PUB1001:_turn|} != last", "{|PUB1002:_turn++|}")]
    public Task The_numbers_of_two_objects_are_compared(string other, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Progress
        {
            readonly object _gate = new(); int _turn; string? _name;

            public void Report(string name) { lock (_gate) { _name = name; {{store}}; } }

            public int Length({{other}}) => {{test}} ? _name!.Length : 0;
        }
        """);
}
