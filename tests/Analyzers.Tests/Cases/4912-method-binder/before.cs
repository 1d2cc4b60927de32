using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4912;

internal sealed class MethodBinder
{
    private sealed record Block(string Text, Block Next);

    private readonly object _gate = new();
    private readonly string _source;
    private Block _first;
    private List<string> _errors;
    private int _maxStack;

    public MethodBinder(string source) => _source = source;

    public int Emit(Action<string> report, Action<string> write)
    {
        var block = First();
        foreach (var error in _errors)
        {
            report(error);
        }

        for (; block != null; block = block.Next)
        {
            write(block.Text);
        }

        return _maxStack;
    }

    private Block First() => _first is { } bound ? bound : Bind();

    private Block Bind()
    {
        lock (_gate)
        {
            if (_first != null)
            {
                return _first;
            }

            var errors = new List<string>();
            Block head = new("ret", null);
            int deepest = 0;
            var statements = _source.Split(';', StringSplitOptions.RemoveEmptyEntries);
            for (int i = statements.Length - 1; i >= 0; i--)
            {
                if (statements[i].Contains("goto", StringComparison.Ordinal))
                {
                    errors.Add($"statement {i}: goto is not supported");
                    continue;
                }

                deepest = Math.Max(deepest, statements[i].Split('(').Length);
                head = new Block(statements[i], head);
            }

            _errors = errors;
            _maxStack = deepest;
            _first = head;
            return head;
        }
    }
}
