using SafePublication.Analyzers.Tests.Options;
using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using SafePublication.Analyzers.Tests.Verification;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>State that most readers read whatever the flag says is not announced by it.</summary>
public sealed class UnaskedReadTests
{
    [Theory]
    [InlineData("", "{|PUB1001:_open|}", "{|PUB1002:_open = true|}")]
    [InlineData("public int Twice() => _port * 2; public int Next() => _port + 1;", "_open", "_open = true")]
    public Task A_state_whose_payload_most_readers_read_without_asking_announces_nothing(string others, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Server
        {
            readonly object _gate = new(); bool _open; int _port;

            public void Open(int port) { lock (_gate) { _port = port; {{store}}; } }

            public int Port() => {{load}} ? _port : -1;

            {{others}}
        }
        """);

    [Fact]
    public Task What_the_writer_reads_of_its_own_and_what_is_read_under_the_lock_does_not_count() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Server
        {
            readonly object _gate = new(); bool _open; int _port;

            public void Open(int port) { lock (_gate) { _port = port; if (_port == 0) _port = 80; if (_port < 0) _port = -_port; {|PUB1002:_open = true|}; } }

            public int Port() => {|PUB1001:_open|} ? _port : -1;

            public int Twice() { lock (_gate) return _port * 2; }

            public int Next() { lock (_gate) return _port + 1; }
        }
        """);

    [Fact]
    public Task A_double_check_announces_what_it_builds_whoever_else_reads_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Server
        {
            readonly object _gate = new(); bool _known; int _port;

            public int Port()
            {
                if (!{|PUB1001:_known|}) { lock (_gate) { if (!_known) { _port = Environment.ProcessorCount; {|PUB1002:_known = true|}; } } }
                return _port;
            }

            public int Twice() => _port * 2;

            public int Next() => _port + 1;
        }
        """);

    [Fact]
    public Task What_is_only_presumed_is_reported_where_the_user_asks_for_it() => Configured.VerifyAsync(
        "safe_publication.assume_concurrent = true",
        """
        class Server
        {
            bool _open; int _port;

            public void Open(int port) { _port = port; {|PUB1002:_open = true|}; }

            public int Port() => {|PUB1001:_open|} ? _port : -1;

            public int Twice() => _port * 2;

            public int Next() => _port + 1;
        }
        """);

    [Fact]
    public Task One_part_that_is_asked_for_suffices() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Server
        {
            readonly object _gate = new(); bool _open; int _port; string? _name;

            public void Open(int port) { lock (_gate) { _port = port; _name = "s" + port; {|PUB1002:_open = true|}; } }

            public string Name() => {|PUB1001:_open|} ? _name + _port : "";

            public int Twice() => _port * 2;

            public int Next() => _port + 1;
        }
        """);

    [Theory]
    [InlineData("if (width > _near) Console.Write(1); if (width > _far) Console.Write(2); lock (_gate) Console.Write(3);", "_near = 10 / zoom")]
    [InlineData("if (width <= {|PUB1001:_near|}) lock (_gate) Console.Write(3); if (width > _far) Console.Write(2);", "{|PUB1002:_near = 10 / zoom|}")]
    public Task What_follows_both_outcomes_before_any_lock_is_asked_for_by_itself(string draw, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Scale
        {
            readonly object _gate = new(); int _near, _far;

            public void Update(int zoom) { lock (_gate) { _far = 100 / zoom; {{store}}; } }

            public void Draw(int width) { {{draw}} }
        }
        """);

    /// <summary>A loop that reads it in each turn, before it asks, does not rely on the answer.</summary>
    [Theory]
    [InlineData("if (_reason != null && _reason() > 1) return; if (_ending != null && _ending() > 0) return;", "_ending = () => 1", false)]
    [InlineData("if ({|#0:_ending|} != null && _reason!() > 0) return;", "{|#1:_ending = () => 1|}", true)]
    public Task What_every_turn_reads_first_is_asked_for_by_itself(string turn, string store, bool isSuggested) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Watch
        {
            static Func<int>? _reason; static Func<int>? _ending;

            public static void Start()
            {
                new Thread(Check).Start();
                if (_ending == null) { _reason = () => 2; {{store}}; }
            }

            static void Check() { while (true) { {{turn}} Thread.Sleep(100); } }
        }
        """,
        isSuggested ? [Suggestion.Of("PUB1003", 0), Suggestion.Of("PUB1003", 1)] : []);

    /// <summary>A reader that changes something else on its way reads what both ways meet all the same.</summary>
    [Fact]
    public Task What_both_ways_read_is_not_announced_although_one_of_them_stores_something_else() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Scale
        {
            readonly object _gate = new(); bool _far; int _zoom; int _last;

            public void Update(int zoom) { lock (_gate) { _zoom = zoom; _far = true; } }

            public int Draw() { if (!_far) _last = 0; return _zoom; }
        }
        """);
}
