using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>An object of our own takes a lock that it is given when it is made, and gives it back when it is disposed of.</summary>
public sealed class LockTokenTests
{
    [Theory]
    [InlineData("new ReadToken(_lock)", "new WriteToken(_lock)")]
    [InlineData("_lock.Read()", "_lock.Write()")]
    [InlineData("Tokens.Read(_lock)", "new WriteToken(_lock)")]
    public Task Both_sides_hold_it(string read, string write) => VerifyCS.VerifyAnalyzerAsync(Source($"using ({read})", write, "_ready", "_ready = true"));

    [Theory]
    [InlineData("new WriteToken(_lock)")]
    [InlineData("_lock.Write()")]
    public Task The_reader_does_not(string write) => VerifyCS.VerifyAnalyzerAsync(Source("", write, "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}"));

    [Fact]
    public Task The_reader_holds_another_one() => VerifyCS.VerifyAnalyzerAsync(Source("using (_other.Read())", "_lock.Write()", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}"));

    [Theory]
    [InlineData("Turnstile _gate = new()", "using (_gate.Hold())")]
    [InlineData("Turnstile _gate = new()", "using var held = _gate.Hold();")]
    [InlineData("object _gate = new()", "lock (_gate)")]
    public Task The_second_look_stands_under_the_lock_of_another_type(string gate, string hold) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        sealed class Turnstile
        {
            readonly object _target = new();

            public Scope Hold() { Monitor.Enter(_target); return new Scope(_target); }

            public readonly struct Scope(object target) : IDisposable { public void Dispose() => Monitor.Exit(target); }
        }

        class Table
        {
            readonly {{gate}}; bool _ready; int _size;

            public int Size()
            {
                if (Volatile.Read(ref _ready)) return _size;
                {{hold}} { if (_ready) return _size; _size = 7; Volatile.Write(ref _ready, true); return _size; }
            }
        }
        """);

    [Theory]
    [InlineData("using (Section.Enter(_gate)) return {0} ? _last.GetValueOrDefault() : 0;", false)]
    [InlineData("using (Section.Enter(_other)) return {0} ? _last.GetValueOrDefault() : 0;", true)]
    public Task A_section_that_enters_the_lock_it_is_given_unless_it_is_in_it_already(string read, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        readonly struct Section : IDisposable
        {
            [ThreadStatic] static bool s_isIn; readonly object _given; readonly bool _enters;

            Section(object given) { _given = given; _enters = !s_isIn; }

            public static Section Enter(object given) => new Section(given).Act();

            public void Dispose() { if (_enters) Leave(); }

            Section Act() { if (_enters) Take(); return this; }

            void Take() { Monitor.Enter(_given); s_isIn = true; }

            void Leave() { s_isIn = false; Monitor.Exit(_given); }
        }

        class Points
        {
            readonly object _gate = new(), _other = new(); readonly Timer _timer; long? _last;

            public Points() => _timer = new Timer(_ => Turn(), null, 0, 9);

            public long Last() { {{read.Replace("{0}", isReported ? "{|PUB3001:_last|}.HasValue" : "_last.HasValue")}} }

            void Turn() { using (Section.Enter(_gate)) {{(isReported ? "{|PUB3001:_last = Environment.TickCount64|}" : "_last = Environment.TickCount64")}}; }
        }
        """);

    private static string Source(string read, string write, string load, string store) => $$"""
        sealed class ReadToken : IDisposable
        {
            ReaderWriterLockSlim _lock;

            public ReadToken(ReaderWriterLockSlim given) { _lock = given; given.EnterReadLock(); }

            public void Dispose() { if (_lock != null) { _lock.ExitReadLock(); _lock = null; } }
        }

        sealed class WriteToken : IDisposable
        {
            ReaderWriterLockSlim _lock;

            public WriteToken(ReaderWriterLockSlim given) { _lock = given; given.EnterWriteLock(); }

            public void Dispose() { if (_lock != null) { _lock.ExitWriteLock(); _lock = null; } }
        }

        static class Tokens
        {
            public static IDisposable Read(this ReaderWriterLockSlim given) { return new ReadToken(given); }

            public static IDisposable Write(this ReaderWriterLockSlim given) => new WriteToken(given);
        }

        class Table
        {
            readonly ReaderWriterLockSlim _lock = new(), _other = new(); bool _ready; int _size;

            public int Size()
            {
                {{read}} { if ({{load}}) return _size; }
                using ({{write}}) { if (!_ready) { _size = 7; {{store}}; } return _size; }
            }
        }
        """;

    [Theory]
    [InlineData("public Status Status { get; } = new();", "zone.Status", true)]
    [InlineData("", "status", false)]
    public Task The_lock_of_an_object_is_that_of_its_parts(string part, string flag, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Status { public bool IsLive; }

        class Zone { {{part}} public string[]? Spawns; }

        class World
        {
            public int Enter(Zone zone, Status status) { if (!{{(isReported ? "{|PUB1001:" + flag + ".IsLive|}" : flag + ".IsLive")}}) Stream(zone, status); return zone.Spawns!.Length; }

            void Stream(Zone zone, Status status) { lock (zone) { if ({{flag}}.IsLive) return; zone.Spawns = [Console.ReadLine()!]; {{(isReported ? "{|PUB1002:" + flag + ".IsLive = true|}" : flag + ".IsLive = true")}}; } }
        }
        """);

    /// <summary>A setter that does more stores under the token that its callers hold.</summary>
    [Theory]
    [InlineData("using (_gate.Hold())", "{|PUB1001:field|}", "{|PUB1002:field = char.ToUpperInvariant(value)|}")]
    [InlineData("", "field", "field = char.ToUpperInvariant(value)")]
    public Task The_callers_of_a_setter_hold_it(string hold, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        sealed class Gate
        {
            readonly object _sync = new();

            public IDisposable Hold() { Monitor.Enter(_sync); return new Ticket(_sync); }

            sealed class Ticket(object sync) : IDisposable { public void Dispose() => Monitor.Exit(sync); }
        }

        class Desk
        {
            readonly Gate _gate = new(); string _owner = "";

            public char Tier { get => {{load}}; private set => {{store}}; }

            public int Letters() { if (Tier == '\0') Activate(); return _owner.Length; }

            void Activate() { {{hold}} { if (Tier != '\0') return; _owner = Environment.MachineName; Tier = _owner[0]; } }
        }
        """);
}
