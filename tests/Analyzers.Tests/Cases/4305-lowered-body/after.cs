using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4305;

public enum OpCode
{
    Load,
    Store,
    Add,
    Jump,
    Return,
}

public sealed record SyntaxStep(string Target, string Left, string Right);

public sealed record Instruction(OpCode Op, int Slot);

public sealed class MethodBody
{
    private readonly object _lowering = new();
    private readonly string _name;
    private readonly IReadOnlyList<SyntaxStep> _steps;
    private readonly List<Instruction> _code = new();
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private volatile bool _lowered;

    public MethodBody(string name, IReadOnlyList<SyntaxStep> steps)
    {
        _name = name;
        _steps = steps;
    }

    public string Name => _name;

    public bool EmitComments { get; init; }

    public int StackSlots
    {
        get
        {
            Lower();
            return _slots.Count;
        }
    }

    public static void EmitAll(IReadOnlyList<MethodBody> bodies, Action<string> output) =>
        Parallel.ForEach(bodies, body => output(body.Emit()));

    public string Emit()
    {
        Lower();
        var text = new StringBuilder().Append(_name).Append(':').AppendLine();
        foreach (var instruction in _code)
        {
            text.Append("  ").Append(instruction.Op).Append(' ').Append(instruction.Slot);
            if (EmitComments && instruction.Op == OpCode.Return)
            {
                text.Append(" ; ").Append(_steps.Count).Append(" steps");
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    private void Lower()
    {
        if (_lowered)
        {
            return;
        }

        lock (_lowering)
        {
            if (_lowered)
            {
                return;
            }

            foreach (var step in _steps)
            {
                _code.Add(new Instruction(OpCode.Load, SlotOf(step.Left)));
                if (step.Right != null)
                {
                    _code.Add(new Instruction(OpCode.Load, SlotOf(step.Right)));
                    _code.Add(new Instruction(OpCode.Add, 0));
                }

                _code.Add(new Instruction(OpCode.Store, SlotOf(step.Target)));
            }

            _code.Add(new Instruction(OpCode.Return, 0));
            _lowered = true;
        }
    }

    private int SlotOf(string local)
    {
        if (!_slots.TryGetValue(local, out int slot))
        {
            slot = _slots.Count;
            _slots.Add(local, slot);
        }

        return slot;
    }
}
