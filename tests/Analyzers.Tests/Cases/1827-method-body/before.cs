using System.Collections.Concurrent;

namespace Corpus.C1827;

public sealed class BoundBody
{
    internal BoundBody(string[] locals, int maxStack, bool hasLoops)
    {
        Locals = locals;
        MaxStack = maxStack;
        HasLoops = hasLoops;
    }

    public string[] Locals { get; }

    public int MaxStack { get; }

    public bool HasLoops { get; }
}

public sealed class MethodSymbol
{
    private readonly object _binding = new();
    private readonly string[] _statements;
    private BoundBody _body;
    private List<string> _warnings;

    internal MethodSymbol(string[] statements) => _statements = statements;

    public BoundBody Body
    {
        get
        {
            var body = _body;
            if (body != null)
            {
                return body;
            }

            lock (_binding)
            {
                return _body ??= Bind();
            }
        }
    }

    public bool CanInline => Body.MaxStack <= 8 && !Body.HasLoops && Body.Locals.Length == 0;

    public string[] Warnings()
    {
        _ = Body;
        lock (_binding)
        {
            return _warnings?.ToArray() ?? [];
        }
    }

    private BoundBody Bind()
    {
        var locals = new List<string>();
        int stack = 0;
        bool loops = false;
        foreach (var statement in _statements)
        {
            if (statement.StartsWith("var ", StringComparison.Ordinal))
            {
                locals.Add(statement.Split(' ')[1]);
            }

            if (statement.Length == 0)
            {
                (_warnings ??= new List<string>()).Add("empty statement");
            }

            loops |= statement.StartsWith("while", StringComparison.Ordinal);
            stack = Math.Max(stack, statement.Count(c => c == '('));
        }

        return new BoundBody(locals.ToArray(), stack, loops);
    }
}

public sealed class CompilationUnit
{
    private readonly ConcurrentDictionary<string, MethodSymbol> _methods = new();

    public MethodSymbol Method(string name, string[] statements) =>
        _methods.GetOrAdd(name, static (_, s) => new MethodSymbol(s), statements);
}
