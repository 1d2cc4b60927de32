using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The arguments of a call in temporaries, so that what lies below them on the stack, or they themselves, can be looked at before it.</summary>
internal sealed class SpilledArguments
{
    private readonly Emission _emission;
    private readonly VariableDefinition[] _spills;

    public SpilledArguments(Emission emission, MethodReference method)
    {
        _emission = emission;
        _spills = [.. method.Parameters.Select((_, place) => emission.Frame.Temporary(GenericContext.ParameterType(method, place), place))];
        foreach (var spill in Enumerable.Reverse(_spills))
            emission.Emit(OpCodes.Stloc, spill);
    }

    /// <summary>What lies at the addresses among them counts only if rewritten code takes the call.</summary>
    public void Lend()
    {
        foreach (var spill in _spills)
        {
            if (StackCells.MayHoldReference(spill.VariableType) is not { } held)
                continue;
            if (!SharedFields.CanBeTypeArgument(_emission, held))
            {
                LentAddresses.LendAll(_emission);
                continue;
            }
            _emission.Emit(OpCodes.Ldloc, spill);
            _emission.Call(typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Lend))!, held);
        }
    }

    public void PutBack()
    {
        foreach (var spill in _spills)
            _emission.Emit(OpCodes.Ldloc, spill);
    }
}
