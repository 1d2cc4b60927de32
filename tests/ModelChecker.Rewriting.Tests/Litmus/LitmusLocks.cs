namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Declares the locks of a scenario, and enters and leaves them, in one of the ways of C#.</summary>
internal sealed class LitmusLocks(LitmusShape shape, string[] names)
{
    public string Declaration => string.Concat(names.Select(name => $"private readonly {Type} {name} = new(); "));

    private string Type => shape is LitmusShape.Holder or LitmusShape.ArrayElements or LitmusShape.LongFields ? "Lock" : "object";

    public string Enter(string name) => shape switch
    {
        LitmusShape.PrivateFields or LitmusShape.LongFields or LitmusShape.Statics => $"lock ({name}) {{",
        LitmusShape.Holder => $"using ({name}.EnterScope()) {{",
        LitmusShape.ArrayElements => $"{name}.Enter();",
        _ => $"Monitor.Enter({name});",
    };

    public string Exit(string name) => shape switch
    {
        LitmusShape.PrivateFields or LitmusShape.LongFields or LitmusShape.Statics or LitmusShape.Holder => "}",
        LitmusShape.ArrayElements => $"{name}.Exit();",
        _ => $"Monitor.Exit({name});",
    };
}
