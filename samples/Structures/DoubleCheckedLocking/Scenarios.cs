using SafePublication.ModelChecker;

namespace Structures.DoubleCheckedLocking;

/// <summary>Two callers of one table, each of whom has to get 42.</summary>
public abstract class Callers<TTable> where TTable : ITable, new()
{
    private readonly TTable _table = new();

    [Actor]
    public int One() => _table.Get();

    [Actor]
    public int Two() => _table.Get();

    [Invariant]
    public bool Later_callers_have_it_too() => _table.Get() == 42;
}

/// <summary>Callers of <see cref="OneReference"/>.</summary>
[Scenario("DoubleCheckedLocking.OneReference"), Allowed("42, 42")]
public sealed class OneReferenceScenario : Callers<OneReference>;

/// <summary>Callers of <see cref="AcquireRelease"/>.</summary>
[Scenario("DoubleCheckedLocking.AcquireRelease"), Allowed("42, 42")]
public sealed class AcquireReleaseScenario : Callers<AcquireRelease>;

/// <summary>Callers of <see cref="VolatileFlag"/>.</summary>
[Scenario("DoubleCheckedLocking.VolatileFlag"), Allowed("42, 42")]
public sealed class VolatileFlagScenario : Callers<VolatileFlag>;

/// <summary>Callers of <see cref="LazyValue"/>.</summary>
[Scenario("DoubleCheckedLocking.LazyValue"), Allowed("42, 42")]
public sealed class LazyValueScenario : Callers<LazyValue>;

/// <summary>Callers of <see cref="Initializer"/>.</summary>
[Scenario("DoubleCheckedLocking.Initializer"), Allowed("42, 42")]
public sealed class InitializerScenario : Callers<Initializer>;

/// <summary>Callers of <see cref="PlainFlag"/>.</summary>
[Scenario("DoubleCheckedLocking.PlainFlag"), Allowed("42, 42")]
public sealed class PlainFlagScenario : Callers<PlainFlag>;

/// <summary>Callers of <see cref="ReleaseOnly"/>.</summary>
[Scenario("DoubleCheckedLocking.ReleaseOnly"), Allowed("42, 42")]
public sealed class ReleaseOnlyScenario : Callers<ReleaseOnly>;

/// <summary>Callers of <see cref="AcquireOnly"/>.</summary>
[Scenario("DoubleCheckedLocking.AcquireOnly"), Allowed("42, 42")]
public sealed class AcquireOnlyScenario : Callers<AcquireOnly>;

/// <summary>Callers of <see cref="EarlyFlag"/>.</summary>
[Scenario("DoubleCheckedLocking.EarlyFlag"), Allowed("42, 42")]
public sealed class EarlyFlagScenario : Callers<EarlyFlag>;

/// <summary>Callers of <see cref="SiblingOfReference"/>.</summary>
[Scenario("DoubleCheckedLocking.SiblingOfReference"), Allowed("42, 42")]
public sealed class SiblingOfReferenceScenario : Callers<SiblingOfReference>;

/// <summary>Callers of <see cref="NoRecheck"/>.</summary>
[Scenario("DoubleCheckedLocking.NoRecheck"), Allowed("42, 42")]
public sealed class NoRecheckScenario : Callers<NoRecheck>;

/// <summary>Callers of <see cref="OnceGuard"/>.</summary>
[Scenario("DoubleCheckedLocking.OnceGuard"), Allowed("42, 42")]
public sealed class OnceGuardScenario : Callers<OnceGuard>;
