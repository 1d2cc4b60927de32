namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Declares and names the shared integers of a scenario in one of the shapes.</summary>
internal sealed class LitmusLocations(LitmusShape shape, string[] names)
{
    public string Type => shape == LitmusShape.LongFields ? "long" : "int";

    public string Declaration => shape switch
    {
        LitmusShape.PublicFields => Each("public int {0};"),
        LitmusShape.PrivateFields => Each("private int _{0};"),
        LitmusShape.LongFields => Each("private long _{0};"),
        LitmusShape.Statics => $"private static class Shared {{ {Each("public static int {0};")} }}",
        LitmusShape.StaticsWithInitialisers => $"private static class Shared {{ {Each("public static int {0} = 0;")} public static readonly object Unused = new(); }}",
        LitmusShape.Holder => $"private sealed class Holder {{ {Each("public int {0};")} }} private readonly Holder _holder = new();",
        LitmusShape.HolderFromConstructor => $"private sealed class Holder {{ {Each("public int {0};")} }} private Holder _holder; public Scenario() {{ _holder = new Holder(); }}",
        LitmusShape.ArrayElements => $"private readonly int[] _cells = new int[{names.Length}];",
        _ => Each("private int {0} {{ get; set; }}"),
    };

    public string this[string name] => shape switch
    {
        LitmusShape.PublicFields or LitmusShape.AutoProperties => name,
        LitmusShape.PrivateFields or LitmusShape.LongFields => "_" + name,
        LitmusShape.Statics or LitmusShape.StaticsWithInitialisers => "Shared." + name,
        LitmusShape.Holder or LitmusShape.HolderFromConstructor => "_holder." + name,
        _ => $"_cells[{Array.IndexOf(names, name)}]",
    };

    private string Each(string declaration) => string.Join(" ", names.Select(name => string.Format(null, declaration, name)));
}
