using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.CommandLine.Scanning;

/// <summary>The options of the files with those of the command line before them.</summary>
internal sealed class OverriddenOptions(AnalyzerConfigOptionsProvider files, ImmutableDictionary<string, string> overrides) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(files.GlobalOptions, overrides);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(files.GetOptions(tree), overrides);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(files.GetOptions(textFile), overrides);

    private sealed class Options(AnalyzerConfigOptions file, ImmutableDictionary<string, string> overrides) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => file.Keys.Union(overrides.Keys);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            overrides.TryGetValue(key, out value) || file.TryGetValue(key, out value);
    }
}
