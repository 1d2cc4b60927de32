using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>What the checker does not see, each with its reason, and which types use which, so that a scenario hears what concerns it.</summary>
internal sealed class RewritingReport
{
    private readonly Dictionary<string, List<string>> _unseen = [];
    private readonly Dictionary<string, HashSet<string>> _uses = [];

    /// <summary>What is not seen in a type, in any type that its code leads to, or in what initialises the modules.</summary>
    public IReadOnlyList<string> Of(string type) =>
        [.. Reached(type).SelectMany(each => _unseen.GetValueOrDefault(each, [])).Distinct()];

    /// <summary>Notes that code of one type mentions another type of the program.</summary>
    public void Use(TypeReference user, TypeReference used)
    {
        if (!_uses.TryGetValue(user.FullName, out var all))
            _uses[user.FullName] = all = [];
        all.Add(used.GetElementType().FullName);
    }

    /// <summary>A call of a library method that is neither modelled nor known to keep to its arguments' values.</summary>
    /// <param name="where">The calling method.</param>
    /// <param name="method">The called method.</param>
    /// <param name="isExposed">True when the memory that it is led to is brought up to date for it.</param>
    public void Call(MethodDefinition where, MethodReference method, bool isExposed)
    {
        if (isExposed && IsOfCollectionInterface(method))
            return;
        if ((AddressTypes.Accesses(method) && !isExposed) || EnumeratesUnseen(method) || !PureTypes.Contains(method))
            Note(where, $"{GeneratedTypes.Readable(method.DeclaringType)}.{method.Name} runs outside the model");
    }

    /// <summary>A call of a library method that hands on references: nobody knows which loads they came from.</summary>
    public void Unfollowed(MethodDefinition where, MethodReference method) =>
        Note(where, $"a dependency through {GeneratedTypes.Readable(method.DeclaringType)}.{(method.Name == ".ctor" ? "constructor" : method.Name)} is not followed");

    /// <summary>A call that ends the check when an execution comes to it, or that leaves something out.</summary>
    public void Note(MethodDefinition where, string text) => Add(where.DeclaringType, where.Name, text);

    /// <summary>A field that leads to an object whose methods run as they are, because hardly anybody shares it.</summary>
    public void Field(FieldDefinition field)
    {
        if (field.FieldType.FullName == "System.Text.StringBuilder")
            Add(field.DeclaringType, field.Name, "what two threads do to one StringBuilder runs outside the model");
    }

    /// <summary>An instruction that works on memory unseen.</summary>
    public void Construct(MethodDefinition where, Instruction instruction, string reason) => Note(where, $"{instruction.OpCode.Name}: {reason}");

    /// <summary>Behind such an interface is an array, a collection that is taken as a whole, or an object whose creation is listed or rewritten.</summary>
    private static bool IsOfCollectionInterface(MethodReference method) =>
        method.DeclaringType.Namespace is "System.Collections" or "System.Collections.Generic" && method.DeclaringType.Name.StartsWith('I');

    /// <summary>The sequences that a selector returns are enumerated by library code.</summary>
    private static bool EnumeratesUnseen(MethodReference method) => method is { Name: "SelectMany", DeclaringType.FullName: "System.Linq.Enumerable" };

    private void Add(TypeDefinition type, string member, string reason)
    {
        if (!_unseen.TryGetValue(type.FullName, out var all))
            _unseen[type.FullName] = all = [];
        all.Add($"{GeneratedTypes.Readable(type)}.{member}: {reason}");
    }

    private HashSet<string> Reached(string type)
    {
        HashSet<string> reached = [type, "<Module>"];
        Queue<string> open = new(reached);
        while (open.TryDequeue(out var next))
        {
            foreach (var used in _uses.GetValueOrDefault(next, []).Where(reached.Add))
                open.Enqueue(used);
        }

        return reached;
    }
}
