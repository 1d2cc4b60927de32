using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>A branch backwards, and the groups between its target and itself.</summary>
/// <param name="First">The index of the group that the branch aims at.</param>
/// <param name="Last">The index of the group that branches.</param>
/// <param name="Mark">The local that holds the moment at which the current turn began, or null for a loop that carries values.</param>
/// <param name="OnlyLoads">True when a turn does nothing but load, so that the loads of all turns may be merged.</param>
internal sealed record Loop(int First, int Last, VariableDefinition? Mark, bool OnlyLoads)
{
    public bool Contains(int group) => group >= First && group <= Last;
}
