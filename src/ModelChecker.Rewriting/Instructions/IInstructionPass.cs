using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Rewrites one kind of instruction. The first pass that knows an instruction writes all its new code.</summary>
internal interface IInstructionPass
{
    /// <summary>False, with nothing emitted, when the instruction is not this pass's.</summary>
    bool TryRewrite(Emission emission);
}
