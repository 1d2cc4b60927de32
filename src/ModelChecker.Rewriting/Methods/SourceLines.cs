using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>The source line of each instruction, from the method's sequence points in the PDB.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<Instruction, SequencePoint> _points = [];

    public SourceLines(MethodDefinition method)
    {
        if (!method.DebugInformation.HasSequencePoints)
            return;
        SequencePoint? current = null;
        foreach (var instruction in method.Body.Instructions)
        {
            var here = method.DebugInformation.GetSequencePoint(instruction);
            current = here is { IsHidden: false } ? here : current;
            if (current is not null)
                _points[instruction] = current;
        }
    }

    /// <summary>The file and the one-based line, or null where the compiler recorded none.</summary>
    public (string File, int Line)? At(Instruction instruction) =>
        _points.TryGetValue(instruction, out var point) ? (point.Document.Url, point.StartLine) : null;
}
