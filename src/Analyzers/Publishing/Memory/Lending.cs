using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Gives a collection to a function of the compilation. Whether that reads or fills it is known when all functions are: then an access to the
/// contents stands here, or nothing.
/// </summary>
internal sealed class Lending : Event
{
    public Lending(SyntaxNode syntax, AccessKind kind, Value collection, IMethodSymbol borrower, int position)
        : base(syntax)
    {
        Kind = kind;
        Collection = collection;
        Borrower = borrower.OriginalDefinition;
        Position = position;
    }

    public AccessKind Kind { get; }

    public Value Collection { get; }

    /// <summary>The function that is called.</summary>
    public IMethodSymbol Borrower { get; }

    /// <summary>The position of its parameter.</summary>
    public int Position { get; }
}

/// <summary>Reads or fills the contents of a collection that the function is given.</summary>
internal sealed class BorrowedAccess : Event
{
    public BorrowedAccess(SyntaxNode syntax, AccessKind kind, IParameterSymbol parameter)
        : base(syntax)
    {
        Kind = kind;
        Parameter = parameter.OriginalDefinition;
    }

    public AccessKind Kind { get; }

    public IParameterSymbol Parameter { get; }
}
