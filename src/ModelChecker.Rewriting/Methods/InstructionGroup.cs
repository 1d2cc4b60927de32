using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>An instruction together with the prefixes that must stay directly before it.</summary>
internal sealed class InstructionGroup(Instruction head, IReadOnlyList<Instruction> prefixes, Instruction operation)
{
    /// <summary>What branches into this group aim at: the first prefix, or the operation itself.</summary>
    public Instruction Head { get; } = head;

    public IReadOnlyList<Instruction> Prefixes { get; } = prefixes;

    public Instruction Operation { get; } = operation;

    public Code Code => Operation.OpCode.Code;

    public bool IsVolatile => Prefixes.Any(prefix => prefix.OpCode == OpCodes.Volatile);

    public bool Has(OpCode prefix) => Prefixes.Any(each => each.OpCode == prefix);

    public static IEnumerable<InstructionGroup> Split(IEnumerable<Instruction> instructions)
    {
        List<Instruction> prefixes = [];
        foreach (var instruction in instructions)
        {
            if (instruction.OpCode.OpCodeType == OpCodeType.Prefix)
            {
                prefixes.Add(instruction);
                continue;
            }
            yield return new InstructionGroup(prefixes.FirstOrDefault() ?? instruction, [.. prefixes], instruction);
            prefixes.Clear();
        }
    }
}
