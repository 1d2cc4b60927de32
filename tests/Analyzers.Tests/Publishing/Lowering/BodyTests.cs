using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing.Lowering;

/// <summary>What a method does to memory, event by event.</summary>
public sealed class BodyTests
{
    [Fact]
    public void A_test_has_two_outcomes() => Lowers(
        "bool _ready; int _n; int M() { if (_ready) return _n; return 0; }",
        """
        0 entry -> 1
        1 load _ready -> 2
        2 test _ready Equal True -> 3 when true, 5 when false
        3 load _n -> 4
        4 return _n
        5 return 0
        """);

    [Fact]
    public void A_negated_test_exchanges_the_outcomes() => Lowers(
        "bool _ready; void M() { if (!_ready) _ready = true; }",
        """
        0 entry -> 1
        1 load _ready -> 2
        2 test _ready Equal True -> 3 when false, 4 when true
        3 store _ready = True -> 4
        4 return None
        """);

    [Fact]
    public void A_conjunction_tests_in_order() => Lowers(
        "bool _a, _b; int M() { if (_a && _b) return 1; return 0; }",
        """
        0 entry -> 1
        1 load _a -> 2
        2 test _a Equal True -> 3 when true, 6 when false
        3 load _b -> 4
        4 test _b Equal True -> 5 when true, 6 when false
        5 return 1
        6 return 0
        """);

    [Fact]
    public void A_lock_is_left_on_every_way_out() => Lowers(
        "readonly object _gate = new(); bool _ready; void M() { lock (_gate) { if (_ready) return; _ready = true; } }",
        """
        0 entry -> 1
        1 enter -> 2
        2 load _ready -> 3
        3 test _ready Equal True -> 4 when true, 6 when false
        4 leave -> 5
        5 return None
        6 store _ready = True -> 7
        7 leave -> 8
        8 return None
        """);

    [Fact]
    public void A_loop_leads_back_to_its_head() => Lowers(
        "bool _ready; void M() { while (!_ready) Thread.Yield(); }",
        """
        0 entry -> 1
        1 loophead -> 2
        2 load _ready -> 3
        3 test _ready Equal True -> 4 when false, 5 when true
        4 pause -> 1 again, 5
        5 return None
        """);

    [Fact]
    public void Volatile_and_Interlocked_carry_their_order() => Lowers(
        "bool _ready; int _n; void M() { Volatile.Write(ref _ready, Volatile.Read(ref _ready)); Interlocked.Exchange(ref _n, 1); }",
        """
        0 entry -> 1
        1 load _ready (Acquire) -> 2
        2 store _ready = _ready (Release) -> 3
        3 load _n (FullFence) -> 4
        4 store _n = 1 (FullFence) -> 5
        5 return None
        """);

    [Fact]
    public void An_exchange_tells_what_was_there_and_other_steps_something_else() => Lowers(
        """
        System.Collections.Immutable.ImmutableDictionary<int, string>? _all; bool M() =>
            System.Collections.Immutable.ImmutableInterlocked.GetOrAdd(ref _all!, 1, "") == null || Interlocked.Exchange(ref _all, null) == null;
        """,
        """
        0 entry -> 1
        1 load _all (FullFence) -> 2
        2 store _all = Unknown (FullFence) -> 3
        3 test Unknown Equal null -> 4 when false, 7 when true
        4 load _all (FullFence) -> 5
        5 store _all = null (FullFence) -> 6
        6 test _all Equal null -> 7 when true, 8 when false
        7 return True
        8 return False
        """);

    [Fact]
    public void A_volatile_field_carries_its_order() => Lowers(
        "volatile bool _ready; bool _copy; void M() { _copy = _ready; _ready = true; }",
        """
        0 entry -> 1
        1 load _ready (Acquire) -> 2
        2 store _copy = _ready -> 3
        3 store _ready = True (Release) -> 4
        4 return None
        """);

    [Fact]
    public void Fences_carry_their_order() => Lowers(
        "void M() { Thread.MemoryBarrier(); Volatile.ReadBarrier(); Volatile.WriteBarrier(); }",
        """
        0 entry -> 1
        1 fence FullFence -> 2
        2 fence Acquire -> 3
        3 fence Release -> 4
        4 return None
        """);

    [Fact]
    public void A_local_copy_is_the_load_that_gave_it() => Lowers(
        "bool _ready; int M() { var ready = _ready; return ready ? 1 : 0; }",
        """
        0 entry -> 1
        1 load _ready -> 2
        2 test _ready Equal True -> 3 when true, 3 when false
        3 return 1|0
        """);

    [Fact]
    public void A_lambda_keeps_its_declarations_to_itself() => Lowers(
        "bool _ready; void M() { Action a = () => { var copy = _ready; Action b = () => { var inner = _ready; }; }; }",
        """
        0 entry -> 1
        1 return None
        """);

    private static void Lowers(string members, string body) => Assert.Equal(body.ReplaceLineEndings("\n"), BodyText.Of(SourceProgram.M(members)));
}
