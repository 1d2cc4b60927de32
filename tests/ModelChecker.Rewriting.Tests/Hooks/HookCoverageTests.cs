using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SafePublication.ModelChecker.Rewriting.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Tests.Hooks;

/// <summary>No public overload of the primitives runs unseen: each has a hook, is harmless, or is refused by its name.</summary>
public class HookCoverageTests
{
    private static readonly Type[] Types =
    [
        typeof(Volatile), typeof(Interlocked), typeof(Monitor), typeof(Lock), typeof(SpinLock), typeof(ReaderWriterLockSlim), typeof(Mutex), typeof(Semaphore),
        typeof(SemaphoreSlim), typeof(WaitHandle), typeof(EventWaitHandle), typeof(ManualResetEvent), typeof(AutoResetEvent), typeof(ManualResetEventSlim),
        typeof(CountdownEvent), typeof(Barrier), typeof(Thread), typeof(ThreadPool), typeof(Timer), typeof(Parallel), typeof(SpinWait), typeof(SynchronizationContext),
        typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(TaskFactory), typeof(TaskFactory<>), typeof(TaskCompletionSource),
        typeof(TaskCompletionSource<>), typeof(CancellationTokenSource), typeof(CancellationToken), typeof(CancellationTokenRegistration),
        typeof(AsyncTaskMethodBuilder), typeof(AsyncTaskMethodBuilder<>), typeof(AsyncValueTaskMethodBuilder), typeof(AsyncValueTaskMethodBuilder<>),
        typeof(AsyncVoidMethodBuilder), typeof(AsyncIteratorMethodBuilder), typeof(PoolingAsyncValueTaskMethodBuilder), typeof(PoolingAsyncValueTaskMethodBuilder<>),
        typeof(TaskAwaiter), typeof(TaskAwaiter<>), typeof(ValueTaskAwaiter), typeof(ValueTaskAwaiter<>), typeof(YieldAwaitable.YieldAwaiter),
        typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter), typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter),
        typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter), typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter),
        typeof(Lazy<>), typeof(LazyInitializer), typeof(ThreadLocal<>), typeof(AsyncLocal<>), typeof(BlockingCollection<>), typeof(Channel), typeof(ReaderWriterLock),
        typeof(PeriodicTimer), typeof(ExecutionContext), typeof(System.Collections.Immutable.ImmutableInterlocked), typeof(System.Threading.Tasks.Sources.ManualResetValueTaskSourceCore<>),
    ];

    public static TheoryData<Type> Modelled => [.. Types];

    [Theory]
    [MemberData(nameof(Modelled))]
    public void Every_member_is_hooked_harmless_or_refused(Type type) => Assert.DoesNotContain(Members(type), member => HookTable.Instance.FateOf(member) is null);

    [Theory]
    [InlineData(typeof(Volatile))]
    [InlineData(typeof(Interlocked))]
    [InlineData(typeof(Lock))]
    [InlineData(typeof(LazyInitializer))]
    [InlineData(typeof(AsyncTaskMethodBuilder<>))]
    [InlineData(typeof(TaskAwaiter<>))]
    public void Nothing_of_the_plainest_types_is_refused(Type type) => Assert.DoesNotContain(Members(type), member => HookTable.Instance.FateOf(member) == Fate.Refused);

    [Fact]
    public void What_is_refused_stands_on_the_page() => Assert.Equal(Refused(), File.ReadAllLines("unsupported.txt"));

    private static IEnumerable<string> Refused() => Types
        .Select(type => (Name: type.ToString().Replace('+', '.').Split('`', '[')[0], Members: RefusedOf(type)))
        .Where(each => each.Members.Length > 0)
        .Select(each => $"{each.Name}: {string.Join(", ", each.Members)}");

    private static string[] RefusedOf(Type type) =>
        [.. Members(type).Where(member => HookTable.Instance.FateOf(member) == Fate.Refused).Select(Signature).Order(StringComparer.Ordinal)];

    private static string Signature(MethodBase member) =>
        $"{member.Name}({string.Join(", ", member.GetParameters().Select(parameter => parameter.ParameterType.Name.Split('`')[0]))})";

    private static IEnumerable<MethodBase> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>();
}
