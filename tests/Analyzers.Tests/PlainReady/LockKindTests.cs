using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A lock of every kind shows concurrency, and orders nothing for a reader without it.</summary>
public sealed class LockKindTests
{
    [Theory]
    [InlineData("object _gate = new()", "lock (_gate) { BODY }")]
    [InlineData("Lock _gate = new()", "lock (_gate) { BODY }")]
    [InlineData("Lock _gate = new()", "using (_gate.EnterScope()) { BODY }")]
    [InlineData("Lock _gate = new()", "_gate.Enter(); try { BODY } finally { _gate.Exit(); }")]
    [InlineData("object _gate = new()", "Monitor.Enter(_gate); try { BODY } finally { Monitor.Exit(_gate); }")]
    [InlineData("object _gate = new()", "var taken = false; try { Monitor.Enter(_gate, ref taken); BODY } finally { if (taken) Monitor.Exit(_gate); }")]
    [InlineData("object _gate = new()", "if (!Monitor.TryEnter(_gate)) return; try { BODY } finally { Monitor.Exit(_gate); }")]
    [InlineData("object _gate = new()", "if (Monitor.TryEnter(_gate, 100)) { try { BODY } finally { Monitor.Exit(_gate); } }")]
    [InlineData("SemaphoreSlim _gate = new(1)", "_gate.Wait(); try { BODY } finally { _gate.Release(); }")]
    [InlineData("SemaphoreSlim _gate = new(1)", "if (!_gate.Wait(100)) return; try { BODY } finally { _gate.Release(); }")]
    [InlineData("ReaderWriterLockSlim _gate = new()", "_gate.EnterWriteLock(); try { BODY } finally { _gate.ExitWriteLock(); }")]
    [InlineData("ReaderWriterLockSlim _gate = new()", "if (!_gate.TryEnterWriteLock(9)) return; try { BODY } finally { _gate.ExitWriteLock(); }")]
    [InlineData("Mutex _gate = new()", "_gate.WaitOne(); try { BODY } finally { _gate.ReleaseMutex(); }")]
    public Task A_writer_under_a_lock_is_reported(string gate, string locked) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly {{gate}}; bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { {{locked.Replace("BODY", "_size = 7; {|PUB1002:_ready = true|};", StringComparison.Ordinal)}} }
        }
        """);

    [Theory]
    [InlineData("object _gate = new()", "lock (_gate) { BODY }")]
    [InlineData("Lock _gate = new()", "lock (_gate) { BODY }")]
    [InlineData("Lock _gate = new()", "using (_gate.EnterScope()) { BODY }")]
    [InlineData("Lock _gate = new()", "_gate.Enter(); try { BODY } finally { _gate.Exit(); }")]
    [InlineData("object _gate = new()", "Monitor.Enter(_gate); try { BODY } finally { Monitor.Exit(_gate); }")]
    [InlineData("object _gate = new()", "var taken = false; try { Monitor.Enter(_gate, ref taken); BODY } finally { if (taken) Monitor.Exit(_gate); }")]
    [InlineData("object _gate = new()", "if (!Monitor.TryEnter(_gate)) return; try { BODY } finally { Monitor.Exit(_gate); }")]
    [InlineData("SemaphoreSlim _gate = new(1)", "_gate.Wait(); try { BODY } finally { _gate.Release(); }")]
    [InlineData("ReaderWriterLockSlim _gate = new()", "_gate.EnterWriteLock(); try { BODY } finally { _gate.ExitWriteLock(); }")]
    [InlineData("Mutex _gate = new()", "_gate.WaitOne(); try { BODY } finally { _gate.ReleaseMutex(); }")]
    public Task A_reader_under_the_same_lock_is_silent(string gate, string locked) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly {{gate}}; bool _ready; int _size, _seen;

            public void Read() { {{locked.Replace("BODY", "if (_ready) _seen = _size;", StringComparison.Ordinal)}} }

            public void Build() { {{locked.Replace("BODY", "_size = 7; _ready = true;", StringComparison.Ordinal)}} }
        }
        """);

    [Fact]
    public Task A_reader_lock_orders_after_a_writer_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly ReaderWriterLockSlim _gate = new(); bool _ready; int _size;

            public int Size()
            {
                _gate.EnterReadLock();
                try { return _ready ? _size : 0; }
                finally { _gate.ExitReadLock(); }
            }

            public void Build()
            {
                _gate.EnterWriteLock();
                try { _size = 7; _ready = true; }
                finally { _gate.ExitWriteLock(); }
            }
        }
        """);

    [Fact]
    public Task A_semaphore_that_is_awaited_is_a_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly SemaphoreSlim _gate = new(1); bool _ready; int _size;

            public async Task<int> SizeAsync()
            {
                if ({|PUB1001:_ready|}) return _size;
                await _gate.WaitAsync().ConfigureAwait(false);
                try
                {
                    if (!_ready) { _size = await Task.FromResult(7); {|PUB1002:_ready = true|}; }
                }
                finally { _gate.Release(); }
                return _size;
            }
        }
        """);

    [Fact]
    public Task A_semaphore_that_is_awaited_first_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly SemaphoreSlim _gate = new(1); bool _ready; int _size;

            public async Task<int> SizeAsync()
            {
                await _gate.WaitAsync().ConfigureAwait(false);
                try
                {
                    if (!_ready) { _size = await Task.FromResult(7); _ready = true; }
                    return _size;
                }
                finally { _gate.Release(); }
            }
        }
        """);

    [Fact]
    public Task A_synchronized_method_is_a_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Runtime.CompilerServices;

        class Table
        {
            bool _ready; int _size;

            public int Size() { if (!{|PUB1001:_ready|}) Build(); return _size; }

            [MethodImpl(MethodImplOptions.Synchronized)]
            void Build() { if (!_ready) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task Synchronized_methods_on_both_sides_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Runtime.CompilerServices;

        class Table
        {
            bool _ready; int _size;

            [MethodImpl(MethodImplOptions.Synchronized)]
            public int Size() { if (!_ready) Build(); return _size; }

            [MethodImpl(MethodImplOptions.Synchronized)]
            public void Build() { if (!_ready) { _size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task A_lock_on_this_and_a_synchronized_method_are_one() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Runtime.CompilerServices;

        class Table
        {
            bool _ready; int _size;

            public int Size() { lock (this) { return _ready ? _size : 0; } }

            [MethodImpl(MethodImplOptions.Synchronized)]
            public void Build() { _size = 7; _ready = true; }
        }
        """);

    [Fact]
    public Task A_lock_in_wrappers_is_a_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            void Enter() => Monitor.Enter(_gate);

            void Leave() => Monitor.Exit(_gate);

            public int Size() { Enter(); try { return _ready ? _size : 0; } finally { Leave(); } }

            public void Build() { Enter(); try { _size = 7; _ready = true; } finally { Leave(); } }
        }
        """);

    [Fact]
    public Task A_helper_whose_every_caller_holds_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { lock (_gate) { return SizeLocked(); } }

            public int Twice() { lock (_gate) { return 2 * SizeLocked(); } }

            int SizeLocked() { if (!_ready) { _size = 7; _ready = true; } return _size; }
        }
        """);

    [Fact]
    public Task A_helper_with_one_caller_that_lacks_the_lock_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { lock (_gate) { return SizeLocked(); } }

            public int Peek() => SizeLocked();

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }

            int SizeLocked() => {|PUB1001:_ready|} ? _size : 0;
        }
        """);

    [Fact]
    public Task Another_lock_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _readers = new(), _writers = new(); bool _ready; int _size;

            public int Size() { lock (_readers) { return {|PUB1001:_ready|} ? _size : 0; } }

            public void Build() { lock (_writers) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_scope_of_an_own_async_lock_holds_it() => VerifyCS.VerifyAnalyzerAsync(AsyncLock + """
        class Binder
        {
            readonly AsyncLock _lock = new(); bool _opened; int _channel;

            public async Task Open() { using (await _lock.TakeAsync()) { _channel = 1; _opened = true; } }

            public async Task<int> Channel() { using (await _lock.TakeAsync()) return _opened ? _channel : 0; }
        }
        """);

    [Fact]
    public Task A_reader_outside_the_scope_of_an_own_async_lock_is_reported() => VerifyCS.VerifyAnalyzerAsync(AsyncLock + """
        class Binder
        {
            readonly AsyncLock _lock = new(); bool _opened; int _channel;

            public async Task Open() { using (await _lock.TakeAsync()) { _channel = 1; {|PUB1002:_opened = true|}; } }

            public int Channel() => {|PUB1001:_opened|} ? _channel : 0;
        }
        """);

    [Fact]
    public Task A_scope_whose_opening_gives_its_lock_back_holds_nothing() => VerifyCS.VerifyAnalyzerAsync("""
        class Pool
        {
            readonly object _gate = new(); int _rented;

            public IDisposable Rent() { lock (_gate) { _rented++; return null; } }
        }

        class Binder
        {
            readonly Pool _pool = new(); readonly object _gate = new(); bool _opened; int _channel;

            public void Open() { lock (_gate) { using (_pool.Rent()) { _channel = 1; {|PUB1002:_opened = true|}; } } }

            public int Channel() { using (_pool.Rent()) return {|PUB1001:_opened|} ? _channel : 0; }
        }
        """);

    private const string AsyncLock = """
        using System.Threading;
        using System.Threading.Tasks;

        class AsyncLock
        {
            readonly SemaphoreSlim _one = new(1);

            public Task<IDisposable> TakeAsync() { var one = _one; return CoreAsync(one, new Giver(one)); }

            async Task<IDisposable> CoreAsync(SemaphoreSlim one, Giver giver) { await one.WaitAsync(); return giver; }

            class Giver : IDisposable
            {
                readonly SemaphoreSlim _held;

                public Giver(SemaphoreSlim held) => _held = held;

                public void Dispose() => _held.Release();
            }
        }

        """;

    [Fact]
    public Task A_scope_that_its_opener_makes_holds_the_lock_that_it_is_given() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Board
        {
            readonly object _gate = new(); long _edition; double _high, _low;

            Scope Enter() => new(_gate);

            public void Post(double high, double low) { using (Enter()) { _high = high; _low = low; {|PUB1002:_edition++|}; } }

            public double Locked(long seen) { lock (_gate) return _edition == seen ? 0 : _high - _low; }

            public double Free(long seen) => {|PUB1001:_edition|} == seen ? 0 : _high - _low;

            readonly struct Scope : IDisposable
            {
                readonly object _held;

                public Scope(object held) { _held = held; Monitor.Enter(held); }

                public void Dispose() => Monitor.Exit(_held);
            }
        }
        """);
}
