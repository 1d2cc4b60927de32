using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Objects that one flow has for itself, told from those that several use: who moves the number, who awaits the member, what lies in the object.</summary>
public sealed class OwnStateTests
{
    [Fact]
    public Task A_number_that_is_moved_on_under_a_lock_is_a_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Input
        {
            readonly object _stream = new(); int _read, _position;

            public int Read(int n)
            {
                if ({|PUB1001:_read|} > 0) return _position;
                Fill(n);
                return 0;
            }

            public void Fill(int n) { lock (_stream) { if (_read == 0) { _position = 5; {|PUB1002:_read = n|}; } } }
        }
        """);

    [Fact]
    public Task A_number_that_its_reader_also_moves_on_is_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Input
        {
            readonly object _stream = new(); int _read, _position;

            public int Read(int n)
            {
                if (_read > 0) return _position;
                _read += n;
                Fill(n);
                return 0;
            }

            public void Fill(int n) { lock (_stream) { if (_read == 0) { _position = 5; _read = n; } } }
        }
        """);

    [Fact]
    public Task An_asynchronous_member_that_all_callers_await_at_once_is_one_flow() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Restore
        {
            Helper? _helper;

            public async Task Run() { var helper = new Helper(this); await Keep(helper).Folder(); await Keep(helper).Folder(); }

            Helper Keep(Helper helper) => _helper ??= helper;

            internal class Helper(Restore owner)
            {
                bool _checked; string? _folder;

                public async Task<string?> Folder()
                {
                    if (_checked) return _folder;
                    _checked = true;
                    await Task.Delay(1);
                    return _folder = owner.ToString();
                }
            }
        }
        """);

    [Fact]
    public Task A_struct_of_its_own_lies_in_the_object_of_the_asynchronous_member() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Canal
        {
            private struct Gate { public bool Open; public string? Keeper; }

            readonly Gate[] _gates = new Gate[8];

            public async Task Open(int n, string keeper)
            {
                if (_gates[n].Open) return;
                {|PUB2001:{|PUB1002:_gates[n].Open = true|}|};
                await Task.Delay(n);
                _gates[n].Keeper = keeper;
            }

            public string Describe(int n) => {|PUB1001:_gates[n].Open|} ? _gates[n].Keeper!.Trim() : "shut";
        }
        """);

    [Fact]
    public Task A_struct_of_others_may_lie_anywhere() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Canal
        {
            public struct Gate { public bool Open; public string? Keeper; }

            readonly Gate[] _gates = new Gate[8];

            public async Task Open(int n, string keeper)
            {
                if (_gates[n].Open) return;
                _gates[n].Open = true;
                await Task.Delay(n);
                _gates[n].Keeper = keeper;
            }

            public string Describe(int n) => _gates[n].Open ? _gates[n].Keeper!.Trim() : "shut";
        }
        """);

    [Fact]
    public Task What_the_caller_of_the_reader_keeps_for_itself_is_no_state_of_the_object() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Score
        {
            float[]? _weights; float _bias;

            public float[] All(string[] mails)
            {
                var scores = new float[mails.Length];
                Parallel.For(0, mails.Length, i => scores[i] = One(mails[i]));
                return scores;
            }

            float One(string mail)
            {
                if ({|PUB1003:_weights|} is not null) return _weights[0] + _bias;
                _bias = mail.Length;
                {|PUB1003:_weights = new float[4]|};
                return 0;
            }
        }
        """);

    /// <summary>Code asserts its thread itself, or has a predicate compare it; a predicate of something else asserts nothing.</summary>
    [Theory]
    [InlineData("Thread.CurrentThread != _owner", "_gone", "_gone = true")]
    [InlineData("!IsMine()", "_gone", "_gone = true")]
    [InlineData("!IsOpen()", "{|PUB1001:_gone|}", "{|PUB1002:_gone = true|}")]
    public Task Payload_of_the_thread_that_every_access_asserts_is_silent(string isForeign, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Engine
        {
            readonly object _gate = new(); readonly Thread _owner = Thread.CurrentThread; bool _gone; int _code; string? _reason;

            void Verify() { if ({{isForeign}}) throw new InvalidOperationException(); }

            bool IsMine() => Thread.CurrentThread == _owner;

            bool IsOpen() => _owner.IsAlive;

            public bool IsGone => _gone;

            public void Leave() { Verify(); lock (_gate) { _code = 3; _reason = "x"; {{store}}; } }

            public string? Why() { Verify(); if (!{{load}}) return null; return _reason + _code; }
        }
        """);

    [Fact]
    public Task Zero_is_a_reset_in_every_type_of_number() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Peer
        {
            readonly object _gate = new(); float _idle; int _number;

            public void Accept(int number) { lock (_gate) { _number = number; _idle = 0; } }

            public int Late(float limit) { if (_idle > limit) return _number; return 0; }
        }
        """);

    [Theory]
    [InlineData("if (_state != 1) return;", "_state", "_state = 1")]
    [InlineData("", "{|PUB1001:_state|}", "{|PUB1002:_state = 1|}")]
    public Task Whoever_has_seen_it_up_puts_it_up_again(string seen, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Daemon
        {
            readonly object _gate = new(); int _state; long _last;

            public void Ping()
            {
                {{seen}}
                lock (_gate) { _last = Environment.TickCount64; _state = 0; Environment.GetCommandLineArgs(); {{store}}; }
            }

            public long Last() => {{load}} == 1 ? _last : 0;
        }
        """);

    [Theory]
    [InlineData("_proxy = null", "_released", "_released = true")]
    [InlineData("_proxy = new()", "{|PUB1001:_released|}", "{|PUB1002:_released = true|}")]
    public Task An_end_that_only_takes_back_announces_nothing(string last, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Share
        {
            readonly object _gate = new(); bool _released; object? _proxy = new();

            public void Release() { if (_released) return; lock (_gate) { if (_released) return; {{last}}; {{store}}; } }

            public string? Proxy() => {{load}} ? _proxy!.ToString() : null;
        }
        """);

    [Theory]
    [InlineData("_linked = false", "_over", "_over = true")]
    [InlineData("_linked = true", "{|PUB1001:_over|}", "{|PUB1002:{|PUB2001:_over = true|}|}")]
    public Task What_follows_an_end_is_no_part_of_it(string before, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Session
        {
            readonly object _gate = new(); bool _over, _linked; string _thread = "";

            public void End(string thread) { lock (_gate) { {{before}}; {{store}}; _thread = thread; } }

            public string? Last() => {{load}} ? (_linked ? _thread : _thread + "!") : null;
        }
        """);

    [Theory]
    [InlineData("_frames.Read();", "", false)]
    [InlineData("", "", true)]
    [InlineData("_frames.Read();", "public void OnData() => _frames.Read();", true)]
    public Task Whoever_reads_and_has_it_taken_back_is_the_only_one(string after, string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Frames
        {
            readonly object _gate = new(); internal bool Received; internal byte[] Data = [];

            internal void Read() { lock (_gate) { if (Received) { Received = false; return; } Data = Console.ReadLine()!.Select(c => (byte)c).ToArray(); {{(isReported ? "{|PUB1002:Received = true|}" : "Received = true")}}; } }
        }

        class Client
        {
            readonly Frames _frames = new();

            {{other}}

            public int Receive()
            {
                if (!{{(isReported ? "{|PUB1001:_frames.Received|}" : "_frames.Received")}}) _frames.Read();
                var length = _frames.Data.Length;
                {{after}}
                return length;
            }
        }
        """);

    /// <summary>A reference that is computed where it is missing may be computed by any number of threads; a count of uses shows one.</summary>
    [Theory]
    [InlineData("if (_text != null) return _text; Ensure(); _text = _columns + '.'; return _text;", "{|PUB1003:_keys|}", "{|PUB1003:_keys = new int[2]|}")]
    [InlineData("Ensure(); _uses++; return _columns!;", "_keys", "_keys = new int[2]")]
    public Task A_reader_that_remembers_what_it_has_made_of_it(string text, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Map
        {
            readonly object _gate = new(); int[]? _keys; string? _columns, _text; public int _uses;

            public string Text() { {{text}} }

            void Ensure() { if ({{load}} != null) return; lock (_gate) { if (_keys == null) { _columns = "a"; {{store}}; } } }
        }
        """);

    [Theory]
    [InlineData("foreach (var child in _children) child.Name();", false)]
    [InlineData("_children[0].Name();", false)]
    [InlineData("Name();", true)]
    [InlineData("foreach (var child in _children) child.Name(); Name();", true)]
    [InlineData("foreach (var child in _children) child.Name();", true, "_children[0]._name!")]
    [InlineData("foreach (var child in _children) child.Name();", true, "_children[0].Told()")]
    public Task The_children_of_a_node_are_other_objects(string steps, bool isReported, string title = "_name!") => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Node
        {
            readonly object _gate = new(); readonly List<Node> _children = new(); bool _named; string? _name;

            public string Title() { Build(); return {{title}}; }

            string Told() => _name!;

            void Build()
            {
                if ({{(isReported ? "{|PUB1001:_named|}" : "_named")}}) return;
                lock (_gate) { if (_named) return; {{steps}} {{(isReported ? "{|PUB1002:_named = true|}" : "_named = true")}}; }
            }

            void Name() => _name = Environment.MachineName;
        }
        """);
}
