using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Options;

/// <summary>The options of one file. What cannot be understood has its default value and is kept to be reported.</summary>
internal sealed class FileOptions
{
    public FileOptions(AnalyzerConfigOptions options)
    {
        Model = Read(options, OptionNames.MemoryModel, "'net' or 'ecma'", "'net' is used", ("net", MemoryModel.Net), ("ecma", MemoryModel.Ecma));
        AssumesConcurrency = Read(options, OptionNames.AssumeConcurrent, "'true' or 'false'", "'false' is used", ("false", false), ("true", true));
    }

    public MemoryModel Model { get; }

    /// <summary>Whether code without evidence is taken for concurrent.</summary>
    public bool AssumesConcurrency { get; }

    public List<MalformedOption> Malformed { get; } = [];

    private TValue Read<TValue>(AnalyzerConfigOptions options, string name, string expected, string instead, params (string Word, TValue Value)[] values)
    {
        if (!options.TryGetValue(name, out var text))
            return values[0].Value;
        foreach (var (word, value) in values)
        {
            if (word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Malformed.Add(new MalformedOption(name, text.Trim(), expected, instead));
        return values[0].Value;
    }
}
