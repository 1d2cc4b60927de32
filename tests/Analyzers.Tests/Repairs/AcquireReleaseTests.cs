using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>What each kind of access becomes when a flag is published with Volatile.</summary>
public class AcquireReleaseTests
{
    [Fact]
    public Task The_lock_free_test_loads_with_acquire_and_the_re_check_stays_plain() => VerifyCS.VerifyCodeFixAsync(
        """
        class Box
        {
            private readonly object _gate = new();
            private bool _ready;
            private int _n;

            public int Get()
            {
                if (!{|PUB1001:_ready|})
                {
                    lock (_gate)
                    {
                        if (!_ready)
                        {
                            _n = 1;
                            {|PUB1002:_ready = true|};
                        }
                    }
                }

                return _n;
            }
        }
        """,
        """
        class Box
        {
            private readonly object _gate = new();
            private bool _ready;
            private int _n;

            public int Get()
            {
                if (!Volatile.Read(ref _ready))
                {
                    lock (_gate)
                    {
                        if (!_ready)
                        {
                            _n = 1;
                            Volatile.Write(ref _ready, true);
                        }
                    }
                }

                return _n;
            }
        }
        """);

    [Fact]
    public Task A_load_under_another_lock_than_the_store_loads_with_acquire() => VerifyOne(
        "object _a = new(), _b = new(); bool _ready; bool Get() { lock (_a) return _ready; } void Set() { lock (_b) {|PUB1002:_ready = true|}; }",
        "object _a = new(), _b = new(); bool _ready; bool Get() { lock (_a) return Volatile.Read(ref _ready); } void Set() { lock (_b) Volatile.Write(ref _ready, true); }");

    [Fact]
    public Task The_value_of_a_load_is_used_as_before() => VerifyOne(
        "bool _ready; int Get() => {|PUB1001:_ready|} ? 1 : 0; bool Not() => !{|PUB1001:this._ready|}; string Text() => $\"{{|PUB1001:_ready|}}\";",
        "bool _ready; int Get() => Volatile.Read(ref _ready) ? 1 : 0; bool Not() => !Volatile.Read(ref this._ready); string Text() => $\"{Volatile.Read(ref _ready)}\";");

    [Fact]
    public Task A_flag_in_another_object_is_reached_as_before() => VerifyOne(
        "class Dist { public bool Ready; } Dist _dist = new(); Dist[] _all = []; bool Get(int i) => {|PUB1001:_dist.Ready|} && {|PUB1001:_all[i].Ready|};",
        "class Dist { public bool Ready; } Dist _dist = new(); Dist[] _all = []; bool Get(int i) => Volatile.Read(ref _dist.Ready) && Volatile.Read(ref _all[i].Ready);");

    [Fact]
    public Task A_static_flag_of_a_generic_type() => VerifyOne(
        "class Cell<T> { public static bool s_ready; } bool Get() => {|PUB1001:Cell<int>.s_ready|}; void Set() => {|PUB1002:Cell<int>.s_ready = true|};",
        "class Cell<T> { public static bool s_ready; } bool Get() => Volatile.Read(ref Cell<int>.s_ready); void Set() => Volatile.Write(ref Cell<int>.s_ready, true);");

    [Fact]
    public Task A_captured_local() => VerifyOne(
        "void Run() { bool ready = false; Task.Run(() => { {|PUB1002:ready = true|}; }); while (!{|PUB1001:ready|}) { } }",
        "void Run() { bool ready = false; Task.Run(() => { Volatile.Write(ref ready, true); }); while (!Volatile.Read(ref ready)) { } }");

    [Fact]
    public Task A_captured_primary_constructor_parameter() => VerifyWhole(
        "class C(bool ready) { static C New() => new(ready: false); bool Get() => {|PUB1001:ready|}; void Set() { {|PUB1002:ready = true|}; } }",
        "class C(bool ready) { static C New() => new(ready: false); bool Get() => Volatile.Read(ref ready); void Set() { Volatile.Write(ref ready, true); } }");

    [Fact]
    public Task Constructors_and_initialisers_stay_plain() => VerifyOne(
        "bool _ready = false; public C() { _ready = false; } static C Make() => new C { _ready = true }; bool Get() => {|PUB1001:_ready|};",
        "bool _ready = false; public C() { _ready = false; } static C Make() => new C { _ready = true }; bool Get() => Volatile.Read(ref _ready);");

    [Fact]
    public Task Nameof_and_what_is_ordered_already_stay() => VerifyOne(
        "bool _ready; string Name => nameof(_ready); bool Old() => Volatile.Read(ref _ready); bool Get() => {|PUB1001:_ready|};",
        "bool _ready; string Name => nameof(_ready); bool Old() => Volatile.Read(ref _ready); bool Get() => Volatile.Read(ref _ready);");

    [Fact]
    public Task LazyInitializer_keeps_its_references() => VerifyOne(
        "object _it, _gate; bool _ready; object Get() => {|PUB1001:_ready|} ? _it : LazyInitializer.EnsureInitialized(ref _it, ref _ready, ref _gate, () => new());",
        "object _it, _gate; bool _ready; object Get() => Volatile.Read(ref _ready) ? _it : LazyInitializer.EnsureInitialized(ref _it, ref _ready, ref _gate, () => new());");

    [Fact]
    public Task An_update_under_the_lock_of_all_stores_keeps_its_plain_load() => VerifyOne(
        "int _ready; bool Get(int seen) => {|PUB1001:_ready|} == seen; void Set() { lock (this) { {|PUB1002:_ready++|}; } }",
        "int _ready; bool Get(int seen) => Volatile.Read(ref _ready) == seen; void Set() { lock (this) { Volatile.Write(ref _ready, _ready + 1); } }");

    [Fact]
    public Task A_lock_free_update_loads_with_acquire() => VerifyOne(
        "byte _ready; bool _isReady; void Set(bool a, bool b) { {|PUB1002:_ready++|}; {|PUB1002:_isReady |= a || b|}; }",
        "byte _ready; bool _isReady; void Set(bool a, bool b) { Volatile.Write(ref _ready, (byte)(Volatile.Read(ref _ready) + 1)); Volatile.Write(ref _isReady, Volatile.Read(ref _isReady) | (a || b)); }");

    [Fact]
    public Task A_chained_store_keeps_its_value() => VerifyOne(
        "bool _ready, _done; void Set() { {|PUB1002:_ready = _done = true|}; } void Both()\n    {\n        _done = {|PUB1002:_ready = true|};\n    }",
        "bool _ready, _done; void Set() { Volatile.Write(ref _ready, _done = true); } void Both()\n    {\n        Volatile.Write(ref _ready, true);\n        _done = true;\n    }");

    [Fact]
    public Task A_returned_store_keeps_its_value() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            private bool _ready;

            public bool Set()
            {
                // The last step.
                return {|PUB1002:_ready = true|};
            }

            public bool TrySet(bool may)
            {
                if (may)
                    return {|PUB1002:_ready = true|};
                return false;
            }
        }
        """,
        """
        class C
        {
            private bool _ready;

            public bool Set()
            {
                // The last step.
                Volatile.Write(ref _ready, true);
                return true;
            }

            public bool TrySet(bool may)
            {
                if (may)
                {
                    Volatile.Write(ref _ready, true);
                    return true;
                }
                return false;
            }
        }
        """);

    [Fact]
    public Task A_used_value_is_kept_in_a_local() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            private bool _ready;
            private int _readyCount;

            private bool Compute() => true;

            public int Next()
            {
                if (!({|PUB1002:_ready = Compute()|}))
                    return {|PUB1002:++_readyCount|};
                lock (this)
                {
                    int count = {|PUB1002:_readyCount++|} + 1; // the next
                    return count;
                }
            }
        }
        """,
        """
        class C
        {
            private bool _ready;
            private int _readyCount;

            private bool Compute() => true;

            public int Next()
            {
                bool ready = Compute();
                Volatile.Write(ref _ready, ready);
                if (!(ready))
                {
                    int readyCount = Volatile.Read(ref _readyCount) + 1;
                    Volatile.Write(ref _readyCount, readyCount);
                    return readyCount;
                }
                lock (this)
                {
                    int readyCount = Volatile.Read(ref _readyCount);
                    Volatile.Write(ref _readyCount, readyCount + 1);
                    int count = readyCount + 1; // the next
                    return count;
                }
            }
        }
        """);

    [Fact]
    public Task A_lambda_that_returns_the_stored_value_still_returns_it() => VerifyOne(
        "bool _ready; Task<bool> Set() => Task.Run(() => {|PUB1002:_ready = true|});",
        "bool _ready; Task<bool> Set() => Task.Run(() => { Volatile.Write(ref _ready, true); return true; });");

    [Fact]
    public Task A_conditional_access_is_tested_first() => VerifyOne(
        "public bool Ready; bool? Maybe(C other) => other?{|PUB1001:.Ready|}; bool Is(C other) => other?{|PUB1001:.Ready|} == true;",
        "public bool Ready; bool? Maybe(C other) => other is { } knownOther ? Volatile.Read(ref knownOther.Ready) : (bool?)null; bool Is(C other) => other is { } knownOther && Volatile.Read(ref knownOther.Ready);");

    [Fact]
    public Task Names_taken_from_the_flag_are_kept() => VerifyOne(
        "bool _ready; object Anonymous() => new { {|PUB1001:_ready|} }; bool Tuple() { var t = ({|PUB1001:_ready|}, 1); return t._ready; }",
        "bool _ready; object Anonymous() => new { _ready = Volatile.Read(ref _ready) }; bool Tuple() { var t = (_ready: Volatile.Read(ref _ready), 1); return t._ready; }");

    [Fact]
    public Task A_reference_is_read_and_written_by_the_generic_overload() => VerifyOne(
        "string _ready; int Get() => {|PUB1001:_ready|}.Length; void Set() { {|PUB1002:_ready = \"x\"|}; }",
        "string _ready; int Get() => Volatile.Read(ref _ready).Length; void Set() { Volatile.Write(ref _ready, \"x\"); }");

    [Fact]
    public Task Comments_and_line_breaks_are_kept() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            private bool _ready; // the flag

            public void Set()
            {
                // First the state,
                {|PUB1002:_ready = /* then the flag */ true|}; // and done
                {|PUB1002:this._ready =
                    Environment.Is64BitProcess|};
                _ = /* before */ {|PUB1001:_ready|} /* after */;
            }
        }
        """,
        """
        class C
        {
            private bool _ready; // the flag

            public void Set()
            {
                // First the state,
                Volatile.Write(ref _ready, /* then the flag */ true); // and done
                Volatile.Write(ref this._ready,
                    Environment.Is64BitProcess);
                _ = /* before */ Volatile.Read(ref _ready) /* after */;
            }
        }
        """);

    private static Task VerifyOne(string members, string fixedMembers)
        => VerifyWhole($"public class C {{ {members} }}", $"public class C {{ {fixedMembers} }}");

    private static Task VerifyWhole(string source, string fixedSource) => VerifyCS.VerifyCodeFixAsync(source, fixedSource);
}
