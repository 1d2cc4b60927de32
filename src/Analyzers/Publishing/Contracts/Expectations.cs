using SafePublication.Analyzers.Options;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What the user says about flags, by contracts and by options.</summary>
internal sealed class Expectations
{
    private readonly Contracts _contracts;
    private readonly AnalysisOptions _options;

    public Expectations(Contracts contracts, AnalysisOptions options)
    {
        _contracts = contracts;
        _options = options;
    }

    /// <summary>Whether somebody says that the location is a ready flag of several threads.</summary>
    public bool NameAsFlag(Location location) => !location.IsContents && (_contracts.IsFlag(location.Member) || _options.NamesFlag(location.Member));

    /// <summary>Whether code without evidence counts as concurrent where the location is declared.</summary>
    public bool AssumeConcurrency(Location location) => _options.Of(location.Member).AssumesConcurrency;

    /// <summary>The law by which the location is judged.</summary>
    public MemoryModel ModelOf(Location location) => _options.Of(location.Member).Model;
}
