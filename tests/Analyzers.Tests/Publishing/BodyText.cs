using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Tests.Publishing;

/// <summary>Writes a body as text: a line for each event with the edges that leave it.</summary>
internal static class BodyText
{
    public static string Of(Body body) => string.Join('\n', Enumerable.Range(0, body.Count).Select(node => Line(body, node)));

    private static string Line(Body body, int node)
    {
        var edges = string.Join(", ", body.Successors[node].Select(Edge));
        return edges.Length == 0 ? $"{node} {Describe(body.Events[node])}" : $"{node} {Describe(body.Events[node])} -> {edges}";
    }

    private static string Edge(Edge edge) =>
        $"{edge.Target}{(edge.Kind == EdgeKind.Always ? "" : $" when {(edge.Kind == EdgeKind.True ? "true" : "false")}")}{(edge.IsBack ? " again" : "")}";

    private static string Describe(Event step) => step switch
    {
        Entry => "entry",
        Access { IsLoad: true } load => $"load {load.Location}{Order(load)}",
        Access store => $"store {store.Location} = {Of(store.Value)}{Order(store)}",
        Test test => $"test {Of(test.Condition.Left)} {test.Condition.Relation} {Of(test.Condition.Right)}",
        LockStep locked => locked.IsEnter ? "enter" : "leave",
        Fence fence => $"fence {fence.Order}",
        Exit exit => exit.IsThrow ? "throw" : $"return {Of(exit.Returned)}",
        Call call => $"call {call.Target.Name}",
        Spawn => "spawn",
        _ => step.GetType().Name.ToLowerInvariant(),
    };

    private static string Of(Value value) => string.Join('|', value.All.Select(OfOne));

    private static string OfOne(Value value) => value.Kind switch
    {
        ValueKind.Constant => Convert.ToString(value.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "null",
        ValueKind.Loaded => value.Place!.Location.ToString(),
        var kind => kind.ToString(),
    };

    private static string Order(Access access) => access.Order == MemoryOrder.Plain ? "" : $" ({access.Order})";
}
