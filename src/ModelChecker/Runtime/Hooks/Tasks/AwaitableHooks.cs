using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What <c>ConfigureAwait</c> returns: it only hands the task on to its awaiter.</summary>
[Replaces(typeof(ConfiguredTaskAwaitable))]
[Replaces(typeof(ConfiguredTaskAwaitable<>))]
[Replaces(typeof(ConfiguredValueTaskAwaitable))]
[Replaces(typeof(ConfiguredValueTaskAwaitable<>))]
[Replaces(typeof(YieldAwaitable))]
public static class AwaitableHooks
{
    /// <summary>The awaiter, which keeps what is awaited.</summary>
    public static TAwaiter GetAwaiter<TAwaitable, TAwaiter>(ref TAwaitable awaitable, ref int token) => OwnAwaiter<TAwaitable, TAwaiter>.Get(ref awaitable);

    private static class OwnAwaiter<TAwaitable, TAwaiter>
    {
        public static StructMethods.Function<TAwaitable, TAwaiter> Get { get; } = StructMethods.Of<TAwaitable, TAwaiter>("GetAwaiter");
    }
}
