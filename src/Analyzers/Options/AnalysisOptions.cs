using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Options;

/// <summary>
/// The options of one compilation. <c>memory_model</c> and <c>assume_concurrent</c> hold for what a file declares, <c>flags</c> for the
/// whole compilation, whichever file's options name them.
/// </summary>
internal sealed class AnalysisOptions
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ConcurrentDictionary<SyntaxTree, FileOptions> _files = new();
    private readonly Lazy<FlagNames> _flags;
    private readonly Compilation _compilation;

    public AnalysisOptions(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        _compilation = compilation;
        _provider = provider;
        _flags = new Lazy<FlagNames>(ReadFlags);
    }

    /// <summary>The options of the file that declares <paramref name="member"/>.</summary>
    public FileOptions Of(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var first, ..] ? Of(first.SyntaxTree) : new FileOptions(_provider.GlobalOptions);

    public bool NamesFlag(ISymbol member) => _flags.Value.Flags.Contains(member.OriginalDefinition);

    /// <summary>What cannot be understood, each value once, in a fixed order.</summary>
    public IEnumerable<MalformedOption> Malformed() => _compilation.SyntaxTrees.SelectMany(tree => Of(tree).Malformed)
        .Concat(new FileOptions(_provider.GlobalOptions).Malformed)
        .Concat(_flags.Value.Malformed)
        .Distinct()
        .OrderBy(option => option.Option, StringComparer.Ordinal).ThenBy(option => option.Value, StringComparer.Ordinal);

    /// <summary>The names that no option has, each once, in a fixed order.</summary>
    public IEnumerable<UnknownOption> Unknown() => _compilation.SyntaxTrees.Select(_provider.GetOptions).Prepend(_provider.GlobalOptions)
        .SelectMany(OptionNames.Unknown)
        .Distinct()
        .OrderBy(option => option.Option, StringComparer.Ordinal);

    private FileOptions Of(SyntaxTree tree) => _files.GetOrAdd(tree, each => new FileOptions(_provider.GetOptions(each)));

    private FlagNames ReadFlags()
    {
        var names = new FlagNames(_compilation);
        names.Add(_provider.GlobalOptions);
        foreach (var tree in _compilation.SyntaxTrees)
            names.Add(_provider.GetOptions(tree));
        return names;
    }
}
