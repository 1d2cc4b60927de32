using System.Reflection;
using Mono.Cecil;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>
/// What happens to calls into the types that the checker models: each public member is replaced by a hook, is harmless as it is, or is
/// refused. No member of a modelled type runs unseen.
/// </summary>
internal sealed class HookTable
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, Hook> _hooks = [];
    private readonly Dictionary<string, string> _refused = [];

    private HookTable()
    {
        foreach (var hooks in typeof(ReplacesAttribute).Assembly.GetTypes())
        {
            if (hooks.GetCustomAttribute<ReplacesAttribute>() is { } replaces)
                Add(replaces, hooks);
        }
    }

    public static HookTable Instance { get; } = new();

    public Hook? Find(MethodReference method) => _hooks.GetValueOrDefault(SignatureKey.Of(method));

    public Hook? Find(MethodBase method) => _hooks.GetValueOrDefault(SignatureKey.Of(method));

    /// <summary>Why calls of this method are refused, or null.</summary>
    public string? RefusalOf(MethodReference method) => _refused.GetValueOrDefault(SignatureKey.Of(method));

    public string? RefusalOf(MethodBase method) => _refused.GetValueOrDefault(SignatureKey.Of(method));

    private void Add(ReplacesAttribute replaces, Type hooks)
    {
        foreach (var member in replaces.Type.GetMembers(Declared).OfType<MethodBase>())
        {
            if (Hook.For(member, hooks) is { } hook)
                _hooks[SignatureKey.Of(member)] = hook;
            else if (!replaces.Harmless.Contains(NameOf(member)))
                _refused[SignatureKey.Of(member)] = $"{replaces.Type.Name.Split('`')[0]}{(member.IsConstructor ? "'s constructor" : "." + NameOf(member))} is not modelled";
        }
    }

    /// <summary>A property or event is named as in the source.</summary>
    private static string NameOf(MethodBase member) =>
        member.IsSpecialName && !member.IsConstructor ? member.Name[(member.Name.IndexOf('_') + 1)..] : member.Name;
}
