using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Code that does not bind neither stops the analysis nor is guessed at.</summary>
public sealed class UnboundCodeTests
{
    [Fact]
    public Task A_constant_whose_value_is_unknown_has_no_place() => new VerifyCS.Test
    {
        TestCode = "class Box { const int Size = Missing.Size; static int Twice() => Size + Size; }",
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_lambda_that_is_handed_to_a_missing_method_may_run_there() => new VerifyCS.Test
    {
        TestCode = """
            class List
            {
                readonly object _gate = new(); bool _ready; object _service;

                public object Service() { Ensure(); return _service; }

                void Ensure()
                {
                    if ({|PUB1001:_ready|}) return;
                    lock (_gate)
                    {
                        if (!_ready) Missing.Run(async () => { _service = await Missing.GetAsync(); {|PUB1002:_ready = true|}; });
                    }
                }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_lock_of_a_missing_type_is_a_lock() => new VerifyCS.Test
    {
        TestCode = """
            class Map
            {
                readonly MissingLock _gate = new(); bool _frozen; int _size;

                public Map Freeze()
                {
                    _gate.EnterWriteLock();
                    try { if (!_frozen) { _size = 7; {|PUB1002:_frozen = true|}; } }
                    finally { _gate.ExitWriteLock(); }
                    return this;
                }

                public int Size() { if ({|PUB1001:_frozen|}) return _size; throw new Exception(); }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_lazy_initializer_whose_factory_does_not_bind_orders_its_flag() => new VerifyCS.Test
    {
        TestCode = """
            using System.Threading;
            class Arrays
            {
                bool _ready; object _gate; int[] _first, _second;

                public int[] Second() { if (!{|PUB1001:_ready|}) Ensure(); return _second; }

                void Ensure() => LazyInitializer.EnsureInitialized(ref _first, ref _ready, ref _gate, () => { _second = Missing.Make(); return _first; });
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_call_of_ours_runs_although_its_argument_does_not_bind() => new VerifyCS.Test
    {
        TestCode = """
            class Pipe
            {
                readonly object _gate = new(); bool _closed; int _reason;

                public void Check() { if ({|PUB1001:_closed|}) throw Closed(Missing.Read); }

                Exception Closed(Missing operation) => new Exception(_reason.ToString());

                public void Close(int reason) { lock (_gate) { _reason = reason; {|PUB1002:_closed = true|}; } }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task An_object_of_ours_is_new_although_an_argument_does_not_bind() => new VerifyCS.Test
    {
        TestCode = """
            class Pipe
            {
                readonly object _gate = new(); bool _closed; int _reason;

                Pipe(Missing options) { }

                public static Pipe Make()
                {
                    var pipe = new Pipe(Missing.Read) { _reason = 1 };
                    lock (pipe._gate) { pipe._reason = 2; pipe._closed = true; }
                    return pipe;
                }

                public int Reason() => _closed ? _reason : 0;
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_scope_of_a_missing_lock_is_a_lock() => new VerifyCS.Test
    {
        TestCode = """
            class Binder
            {
                bool _opened, _failed; int _channel, _reason;

                protected MissingLock ThisLock { get; } = new();

                public async Task Open() { await using (await ThisLock.TakeLockAsync()) { _channel = 1; _opened = true; } }

                public int Channel() { using (ThisLock.TakeLock()) return _opened ? _channel : 0; }

                public void Fail() { using (ThisLock.TakeLock()) { _reason = 1; {|PUB1002:_failed = true|}; } }

                public int Reason() => {|PUB1001:_failed|} ? _reason : 0;
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("VerifyAccess();", "_decoded", "_decoded = true")]
    [InlineData("this.VerifyAccess();", "_decoded", "_decoded = true")]
    [InlineData("Notify();", "{|PUB1001:_decoded|}", "{|PUB1002:_decoded = true|}")]
    public Task A_thread_that_a_missing_base_class_asserts_owns_its_object(string assert, string load, string store) => new VerifyCS.Test
    {
        TestCode = $$"""
            class Picture : MissingObject
            {
                readonly object _native = new(); bool _decoded; int _width;

                public int Width()
                {
                    {{assert}}
                    if (!{{load}}) { lock (_native) { if (!_decoded) { _width = 7; {{store}}; } } }
                    return _width;
                }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("ref _value", "{|PUB1001:_fetched|}", "{|PUB1002:_fetched = true|}")]
    [InlineData("out _value", "{|PUB1001:_fetched|}", "{|PUB1002:_fetched = true|}")]
    [InlineData("_value", "_fetched", "_fetched = true")]
    public Task A_missing_method_writes_what_it_is_lent(string argument, string load, string store) => new VerifyCS.Test
    {
        TestCode = $$"""
            class Entry
            {
                readonly object _gate = new(); bool _fetched; int _value;

                public int Value()
                {
                    if (!{{load}}) { lock (_gate) { if (!_fetched) { Missing.Get({{argument}}); {{store}}; } } }
                    return _value;
                }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}
