using System;
using System.Collections.Generic;

namespace Corpus.C2418;

internal enum UnitStage
{
    None,
    Scanned,
    Bound,
}

internal readonly record struct Token(int Start, string Text);

internal sealed partial class CompilationUnit
{
    private readonly object _advance = new();
    private UnitStage _stage;

    private bool HasReached(UnitStage stage) => _stage >= stage;

    private void AdvanceTo(UnitStage target)
    {
        lock (_advance)
        {
            if (_stage < UnitStage.Scanned)
            {
                Scan();
                _stage = UnitStage.Scanned;
            }

            if (target >= UnitStage.Bound && _stage < UnitStage.Bound)
            {
                Bind();
                _stage = UnitStage.Bound;
            }
        }
    }
}

internal sealed partial class CompilationUnit
{
    private readonly string _text;
    private Token[] _tokens;
    private Dictionary<string, int> _slots;

    public CompilationUnit(string text) => _text = text;

    public Token TokenAt(int index)
    {
        if (!HasReached(UnitStage.Scanned))
        {
            AdvanceTo(UnitStage.Scanned);
        }

        return _tokens[index];
    }

    public int SlotOf(string name)
    {
        if (!HasReached(UnitStage.Bound))
        {
            AdvanceTo(UnitStage.Bound);
        }

        return _slots.TryGetValue(name, out int slot) ? slot : -1;
    }

    private void Scan()
    {
        var tokens = new List<Token>();
        int start = 0;
        foreach (var word in _text.Split(' '))
        {
            tokens.Add(new Token(start, word));
            start += word.Length + 1;
        }

        _tokens = tokens.ToArray();
    }

    private void Bind()
    {
        var slots = new Dictionary<string, int>();
        foreach (var token in _tokens)
        {
            slots.TryAdd(token.Text, slots.Count);
        }

        _slots = slots;
    }
}
