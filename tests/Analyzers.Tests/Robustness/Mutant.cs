using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>A source that somebody has spoilt: the same seed spoils it in the same way.</summary>
internal static class Mutant
{
    private const int MaxChanges = 5;

    public static string Of(string source, int seed)
    {
        var random = new Random(seed);
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var change = random.Next(1, MaxChanges); change > 0 && tokens.Count > 2; change--)
            Change(tokens, random);
        return string.Concat(tokens);
    }

    private static void Change(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count - 1);
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                var other = random.Next(tokens.Count - 1);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 4:
                Rename(tokens, at);
                break;
            case 5:
                tokens.RemoveAll(token => token.TrimStart().StartsWith("using ", StringComparison.Ordinal));
                break;
            default:
                var part = tokens.GetRange(at, Math.Min(random.Next(1, 20), tokens.Count - at));
                tokens.InsertRange(random.Next(tokens.Count), part);
                break;
        }
    }

    // A name that binds to nothing, everywhere.
    private static void Rename(List<string> tokens, int at)
    {
        var name = tokens.Skip(at).Select(token => token.Trim()).FirstOrDefault(SyntaxFacts.IsValidIdentifier);
        for (var i = 0; name is not null && i < tokens.Count; i++)
            tokens[i] = tokens[i].Trim() == name ? tokens[i].Replace(name, $"Missing{name}", StringComparison.Ordinal) : tokens[i];
    }
}
