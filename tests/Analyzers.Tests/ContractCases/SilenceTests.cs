using Xunit;

namespace SafePublication.Analyzers.Tests.ContractCases;

/// <summary>Contracts that take memory or code out of every report.</summary>
public sealed class SilenceTests
{
    private const string Benign = "[BenignRace(\"two threads build the same\")]";

    [Fact]
    public Task Without_a_contract_both_halves_are_reported() => Annotated.VerifyAsync(
        Table().Replace("if (_ready)", "if ({|PUB1001:_ready|})").Replace("_ready = true", "{|PUB1002:_ready = true|}"));

    [Fact]
    public Task A_benign_flag() => Annotated.VerifyAsync(Table(flag: Benign));

    [Fact]
    public Task A_benign_payload() => Annotated.VerifyAsync(Table(payload: Benign));

    [Fact]
    public Task A_benign_reader() => Annotated.VerifyAsync(Table(reader: Benign));

    [Fact]
    public Task A_benign_writer() => Annotated.VerifyAsync(Table(writer: Benign));

    [Fact]
    public Task A_benign_type() => Annotated.VerifyAsync(Table(type: Benign));

    [Fact]
    public Task A_confined_flag() => Annotated.VerifyAsync(Table(flag: "[ThreadConfined]"));

    [Fact]
    public Task A_confined_type() => Annotated.VerifyAsync(Table(type: "[ThreadConfined]"));

    [Fact]
    public Task Another_payload_is_still_reported() => Annotated.VerifyAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; [BenignRace("a hint only")] int _hint; int _size;

            public int Size() { if (!{|PUB1001:_ready|}) { lock (_gate) { if (!_ready) { _hint = 1; _size = 7; {|PUB1002:_ready = true|}; } } } return _hint + _size; }
        }
        """);

    [Fact]
    public Task Another_reader_is_still_reported() => Annotated.VerifyAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            [BenignRace("a guess is good enough")]
            public int Guess() => _ready ? _size : 0;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task Code_in_a_benign_property() => Annotated.VerifyAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            [BenignRace("a guess is good enough")]
            public int Guess { get { return _ready ? _size : 0; } }

            public void Build() { lock (_gate) { _size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task A_benign_wait() => Annotated.VerifyAsync(
        """
        class Worker
        {
            [BenignRace("the process ends anyway")] bool _stop;

            public void Run() { while (!_stop) ; }

            public void Stop() => _stop = true;
        }
        """);

    [Fact]
    public Task What_a_confined_member_holds() => Annotated.VerifyAsync(
        """
        class State { public bool Ready; public int Size; public readonly object Gate = new(); }

        class Table
        {
            [ThreadConfined] State _state = new();

            public int Size() { if (!_state.Ready) { lock (_state.Gate) { if (!_state.Ready) { _state.Size = 7; _state.Ready = true; } } } return _state.Size; }
        }
        """);

    [Fact]
    public Task An_empty_reason_silences_nothing() => Annotated.VerifyAsync(
        """
        class Table
        {
            readonly object _gate = new(); [BenignRace({|#0:""|})] bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """, Annotated.Malformed("BenignRace", "_ready", "it gives no reason"));

    private static string Table(string type = "", string flag = "", string payload = "", string reader = "", string writer = "") =>
        $$"""
        {{type}}
        class Table
        {
            readonly object _gate = new();
            {{flag}} bool _ready;
            {{payload}} int _size;

            {{reader}}
            public int Size() { if (_ready) return _size; Build(); return 0; }

            {{writer}}
            void Build() { lock (_gate) { _size = 7; _ready = true; } }
        }
        """;
}
