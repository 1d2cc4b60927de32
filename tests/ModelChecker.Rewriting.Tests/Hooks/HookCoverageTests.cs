using System.Reflection;
using SafePublication.ModelChecker.Rewriting.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Tests.Hooks;

/// <summary>No public overload of the primitives runs unseen: each has a hook, or stands here.</summary>
public class HookCoverageTests
{
    [Fact]
    public void Every_overload_of_Volatile_has_a_hook() => Assert.Empty(Unhooked(typeof(Volatile)));

    [Fact]
    public void Every_overload_of_Interlocked_has_a_hook() => Assert.Empty(Unhooked(typeof(Interlocked)));

    [Fact]
    public void Every_overload_of_Monitor_without_waiting_has_a_hook() =>
        Assert.Equal(["Pulse", "PulseAll", "Wait", "get_LockContentionCount"], Unhooked(typeof(Monitor)));

    [Fact]
    public void Every_overload_of_Lock_has_a_hook() => Assert.Empty(Unhooked(typeof(Lock)));

    [Fact]
    public void Every_overload_of_Thread_is_hooked_harmless_or_refused() => Assert.All(
        Members(typeof(Thread)).Where(member => HookTable.Instance.Find(member) is null),
        member => Assert.True(HookTable.Instance.RefusalOf(member) is not null || Harmless.Contains(member.Name[(member.Name.IndexOf('_') + 1)..]), member.ToString()));

    private static readonly string[] Harmless = ["Name", "IsBackground", "Priority", "GetHashCode", "IsThreadPoolThread", "CurrentCulture", "CurrentUICulture"];

    private static IEnumerable<string> Unhooked(Type type) => Members(type)
        .Where(member => HookTable.Instance.Find(member) is null).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<MethodBase> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>();
}
