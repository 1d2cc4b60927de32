using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// Provenance of references: beside every argument, local and stack slot that may carry a reference lies an integer that names the
/// load event it came from (0: none). It belongs to the value, so the same object reached over two paths has two tokens.
/// </summary>
internal sealed class ShadowTokens(MethodDefinition method)
{
    private readonly Dictionary<object, VariableDefinition> _shadows = [];
    private readonly List<VariableDefinition> _slots = [];

    /// <summary>The shadow of the stack slot at this depth, counted from the bottom.</summary>
    public VariableDefinition Slot(int depth)
    {
        while (_slots.Count <= depth)
            _slots.Add(Declare());
        return _slots[depth];
    }

    /// <summary>The shadow of a local or of an argument.</summary>
    public VariableDefinition Of(object variable)
    {
        if (!_shadows.TryGetValue(variable, out var shadow))
            _shadows[variable] = shadow = Declare();
        return shadow;
    }

    private VariableDefinition Declare()
    {
        var shadow = new VariableDefinition(method.Module.TypeSystem.Int32);
        method.Body.Variables.Add(shadow);
        return shadow;
    }
}
