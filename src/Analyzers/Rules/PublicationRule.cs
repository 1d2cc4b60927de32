using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules;

/// <summary>
/// A rule: a pure judgement of one publication. It has two descriptors with one ID: what one type shows is reported while that type is
/// edited, the rest when the whole compilation is known.
/// </summary>
internal abstract class PublicationRule
{
    /// <summary>The descriptor of what one type shows.</summary>
    public abstract DiagnosticDescriptor Live { get; }

    /// <summary>The same rule, reported at the end of the compilation.</summary>
    public abstract DiagnosticDescriptor AtEnd { get; }

    public abstract IEnumerable<Finding> Judge(Publication publication);
}
