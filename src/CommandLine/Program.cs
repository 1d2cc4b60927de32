namespace SafePublication.CommandLine;

internal static class Program
{
    public static Task<int> Main(string[] args) => new Verbs(Scanning.Rulebook.SafePublication).InvokeAsync(args, Console.Out, Console.Error);
}
