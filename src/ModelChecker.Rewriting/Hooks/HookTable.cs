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
    private readonly HashSet<string> _harmless = [];
    private readonly HashSet<string> _types = [];
    private readonly Dictionary<string, string> _unseen = [];

    private HookTable()
    {
        foreach (var hooks in typeof(ReplacesAttribute).Assembly.GetTypes())
        {
            foreach (var replaces in hooks.GetCustomAttributes<ReplacesAttribute>())
                Add(replaces, hooks);
        }
    }

    public static HookTable Instance { get; } = new();

    public Hook? Find(MethodReference method) => _hooks.GetValueOrDefault(SignatureKey.Of(method));

    public Hook? Find(MethodBase method) => _hooks.GetValueOrDefault(SignatureKey.Of(method));

    /// <summary>True for a member of a modelled type that may run as it is.</summary>
    public bool IsHarmless(MethodReference method) => _harmless.Contains(SignatureKey.Of(method));

    /// <summary>What is not seen of a type although it is modelled, or null.</summary>
    public string? UnseenOf(MethodReference method) => _unseen.GetValueOrDefault(method.DeclaringType.GetElementType().FullName);

    /// <summary>Why calls of this method are refused, or null. A member of a modelled type that is not public is refused as well.</summary>
    public string? RefusalOf(MethodReference method)
    {
        var key = SignatureKey.Of(method);
        if (_refused.TryGetValue(key, out var refusal))
            return refusal;
        var isKnown = !_types.Contains(method.DeclaringType.GetElementType().FullName) || _hooks.ContainsKey(key) || _harmless.Contains(key);
        return isKnown ? null : $"{method.DeclaringType.Name.Split('`')[0]}.{method.Name} is not modelled";
    }

    /// <summary>What happens to calls of a library method; null when it belongs to no modelled type.</summary>
    public Fate? FateOf(MethodBase method)
    {
        var key = SignatureKey.Of(method);
        if (_hooks.ContainsKey(key))
            return Fate.Hooked;
        return _harmless.Contains(key) ? Fate.Harmless : _refused.ContainsKey(key) ? Fate.Refused : null;
    }

    private void Add(ReplacesAttribute replaces, Type hooks)
    {
        if (!replaces.LeavesOthers)
            _types.Add(replaces.Type.FullName!.Replace('+', '/'));
        if (replaces.Unseen is { } unseen)
            _unseen[replaces.Type.FullName!] = unseen;
        foreach (var member in replaces.Type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.IsFamily || method.IsFamilyOrAssembly))
        {
            if (Hook.For(member, hooks) is { } hook)
                _hooks[SignatureKey.Of(member)] = hook;
        }

        foreach (var member in replaces.Type.GetMembers(Declared).OfType<MethodBase>())
        {
            if (Hook.For(member, hooks) is { } hook)
                _hooks[SignatureKey.Of(member)] = hook;
            else if (replaces.Harmless.Contains(NameOf(member)))
                _harmless.Add(SignatureKey.Of(member));
            else if (!replaces.LeavesOthers)
                _refused[SignatureKey.Of(member)] = $"{replaces.Meaning ?? FullNameOf(replaces.Type, member)} is not modelled";
        }
    }

    private static string FullNameOf(Type type, MethodBase member) =>
        type.Name.Split('`')[0] + (member.IsConstructor ? "'s constructor" : "." + NameOf(member));

    /// <summary>A property or event is named as in the source.</summary>
    private static string NameOf(MethodBase member) =>
        member.IsSpecialName && !member.IsConstructor && !member.Name.StartsWith("op_", StringComparison.Ordinal) ? member.Name[(member.Name.IndexOf('_') + 1)..] : member.Name;
}
