using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Numbers that are once-guards: one interlocked step moves the number on, nothing else asks for it but to show it, and the step's own result is
/// compared with a constant. Any other interlocked sum is a statistic.
/// </summary>
internal static class OnceCounts
{
    public static bool Contain(Program program, Location number) =>
        program.SharedStoresOf(number) is [{ Event: Access { Order: MemoryOrder.FullFence, Value: { Kind: ValueKind.Unknown, Operands: [{ Source: Access counted }] } } step }]
        && counted.Syntax == step.Syntax && program.AccessesOf(number).TrueForAll(site => site.Event is not Access { IsLoad: true } load || load == counted || IsShown(load, site.Body))
        && program.SiteOf(counted).Body.Events.OfType<Test>().Any(test => test.Condition is { Left: { Map: not null } left, Right.Kind: ValueKind.Constant } && left.Source == counted);

    private static bool IsShown(Access load, Body getter) => getter.Method is { MethodKind: MethodKind.PropertyGet } && !getter.HasTests && getter.Events.OfType<Exit>().All(exit => exit.Returned.Source == load);
}
