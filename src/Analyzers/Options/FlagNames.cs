using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Options;

/// <summary>
/// The option <c>safe_publication.flags</c>: names of fields and auto-properties as a documentation comment spells them, such as
/// <c>Acme.Cache`1.Entry._ready</c>, separated by commas. They are ready flags that several threads use.
/// </summary>
internal sealed class FlagNames
{
    private readonly Compilation _compilation;
    private readonly AutoProperties _autoProperties = new();
    private readonly HashSet<string> _read = [];

    public FlagNames(Compilation compilation) => _compilation = compilation;

    public HashSet<ISymbol> Flags { get; } = new(SymbolEqualityComparer.Default);

    public List<MalformedOption> Malformed { get; } = [];

    public void Add(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(OptionNames.Flags, out var text))
            return;
        foreach (var name in text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0 && _read.Add(part)))
        {
            if (Find(name) is { } flag)
                Flags.Add(flag);
            else
                Malformed.Add(new MalformedOption(OptionNames.Flags, name, "the name 'Namespace.Type.Member' of a field or auto-property of this compilation that can be a flag", "it is ignored"));
        }
    }

    private ISymbol? Find(string name) => Candidates(name).FirstOrDefault(symbol => FlagFitness.Objection(symbol, _autoProperties) is null);

    private IEnumerable<ISymbol> Candidates(string name) => name.Length > 2 && name[1] == ':'
        ? DocumentationCommentId.GetSymbolsForDeclarationId(name, _compilation)
        : ImmutableArray.Create("F:", "P:").SelectMany(kind => DocumentationCommentId.GetSymbolsForDeclarationId(kind + name, _compilation));
}
