using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2905;

public sealed class NodeKind<TNode>
{
    internal NodeKind(int id, string name, Predicate<TNode> matches)
    {
        Id = id;
        Name = name;
        Matches = matches;
    }

    public int Id { get; }

    public string Name { get; }

    public Predicate<TNode> Matches { get; }
}

public static class NodeKinds<TNode>
    where TNode : class
{
    private static readonly object s_append = new();
    private static NodeKind<TNode>[] s_kinds = new NodeKind<TNode>[4];
    private static int s_count;

    public static NodeKind<TNode> Register(string name, Predicate<TNode> matches)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (s_append)
        {
            int id = s_count;
            if (id == s_kinds.Length)
            {
                Array.Resize(ref s_kinds, id * 2);
            }

            var kind = new NodeKind<TNode>(id, name, matches);
            s_kinds[id] = kind;
            s_count = id + 1;
            return kind;
        }
    }

    public static NodeKind<TNode> FromId(int id)
    {
        if ((uint)id >= (uint)s_count)
        {
            throw new ArgumentOutOfRangeException(nameof(id));
        }

        return s_kinds[id];
    }

    public static IEnumerable<NodeKind<TNode>> Of(TNode node)
    {
        int count = s_count;
        for (int i = 0; i < count; i++)
        {
            var kind = s_kinds[i];
            if (kind.Matches(node))
            {
                yield return kind;
            }
        }
    }
}

public sealed class NodeClassifier<TNode>
    where TNode : class
{
    private readonly string _unknown;

    public NodeClassifier(string unknown) => _unknown = unknown;

    public string Describe(TNode node)
    {
        var names = new List<string>();
        foreach (var kind in NodeKinds<TNode>.Of(node))
        {
            names.Add(kind.Name);
        }

        return names.Count == 0 ? _unknown : string.Join('|', names);
    }
}
