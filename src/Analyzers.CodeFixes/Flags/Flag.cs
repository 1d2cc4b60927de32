using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.Analyzers.Flags;

/// <summary>A ready flag that was reported, and where it was.</summary>
internal sealed record Flag(ISymbol Symbol, IReadOnlyList<(DocumentId Document, TextSpan Span)> Reports)
{
    public ITypeSymbol Type => Symbol switch
    {
        IFieldSymbol variable => variable.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        _ => ((IParameterSymbol)Symbol).Type,
    };

    public bool IsReportedAt(DocumentId document, TextSpan span)
        => Reports.Any(report => report.Document == document && report.Span.Contains(span));
}
