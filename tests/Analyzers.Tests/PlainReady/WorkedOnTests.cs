using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>State that several threads work on is a suggestion; what one of them builds for the others is a warning.</summary>
public sealed class WorkedOnTests
{
    [Fact]
    public Task What_started_code_builds_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Feed("{|PUB1001:_live|}", "{|PUB1002:_live = true|}", ""));

    [Fact]
    public Task What_others_fill_without_the_flag_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Feed("{|#0:_live|}", "{|#1:_live = true|}", "public void Put(string row) => _rows.Add(row);"), Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    [Fact]
    public Task What_a_thread_asks_for_and_reads_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Link("{|PUB1001:_up|}", "{|PUB1002:_up = true|}", "_name!.Length", ""));

    [Fact]
    public Task What_a_thread_asks_for_in_passing_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Link("{|#0:_up|}", "{|#1:_up = true|}", "Length()", "int Length() => _name!.Length;"), Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1));

    /// <summary>A predicate asks for whoever calls it, and he reads.</summary>
    [Fact]
    public Task What_a_predicate_asks_for_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(
        Link("IsUp()", "{|PUB1002:_up = true|}", "_name!.Length", "bool IsUp() { if ({|PUB1001:_up|}) return true; return false; }"));

    [Theory]
    [InlineData("_uses++;")]
    [InlineData("")]
    public Task A_mark_that_its_readers_carry_on_is_a_suggestion(string step)
    {
        var mark = $$"""
            class Session
            {
                readonly object _gate = new(); bool _open; string? _name, _text; int _uses;

                public void Open(string name) { lock (_gate) { if (_open) return; _name = name; STORE; Greet(); } }

                void Greet() { _text = _name!.Trim(); }

                public int Use() { if (!LOAD) return 0; {{step}} return Read(); }

                int Read() => _text!.Length;
            }
            """;
        return step.Length > 0
            ? VerifyCS.VerifyAnalyzerAsync(mark.Replace("STORE", "{|#1:{|#2:_open = true|}|}").Replace("LOAD", "{|#0:_open|}"), Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1), Suggestion.Of("PUB2001", 2))
            : VerifyCS.VerifyAnalyzerAsync(mark.Replace("STORE", "{|PUB2001:{|PUB1002:_open = true|}|}").Replace("LOAD", "{|PUB1001:_open|}"));
    }

    private static string Feed(string load, string store, string other) => $$"""
        class Feed
        {
            readonly List<string> _rows = []; bool _live;

            public void Start() => new Thread(() => { _rows.Add("first"); {{store}}; }).Start();

            public int Count() => {{load}} ? _rows.Count : 0;

            {{other}}
        }
        """;

    private static string Link(string load, string store, string read, string helper) => $$"""
        class Link
        {
            bool _up; string? _name;

            public void Start()
            {
                new Thread(() => { _name = "a"; {{store}}; }).Start();
                new Thread(() => Watch()).Start();
            }

            public int Watch() => {{load}} ? {{read}} : 0;

            {{helper}}
        }
        """;

    /// <summary>A type that starts work keeps a state of it, which several places ask for; what one place builds for the thread is built for others.</summary>
    [Fact]
    public Task The_state_of_started_work_is_a_suggestion() => VerifyCS.VerifyAnalyzerAsync(
        Pump("{|#0:_open|}", "{|#1:_open = true|}", "if ({|#2:_open|}) Console.WriteLine(_name!.Length);"),
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1002", 1), Suggestion.Of("PUB1001", 2));

    [Fact]
    public Task What_one_place_asks_for_and_a_thread_makes_is_a_warning() => VerifyCS.VerifyAnalyzerAsync(Pump("{|PUB1001:_open|}", "{|PUB1002:_open = true|}", "Open();"));

    private static string Pump(string load, string store, string work) => $$"""
        class Pump
        {
            bool _open; string? _name;

            public void Start() => new Thread(Run).Start();

            public int Length() { if (!{{load}}) Open(); return _name!.Length; }

            void Open() { _name = "a"; {{store}}; }

            void Run() { {{work}} }
        }
        """;
}
