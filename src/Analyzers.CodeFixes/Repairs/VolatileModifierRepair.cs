using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Declares the field of a flag <c>volatile</c>, so that every access of it is ordered.</summary>
internal sealed class VolatileModifierRepair : IFlagRepair
{
    public string EquivalenceKey => "VolatileModifier";

    public string Title(Flag flag) => flag.Symbol is IPropertySymbol
        ? $"Declare a volatile field behind '{flag.Symbol.Name}'"
        : $"Declare '{flag.Symbol.Name}' volatile";

    public async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<DocumentEdit>();
        var declarations = new Dictionary<FieldDeclarationSyntax, HashSet<VariableDeclaratorSyntax>>();
        foreach (var flag in flags)
        {
            if (!FlagTypes.MayBeVolatile(flag.Type))
                return [];
            if (flag.Symbol is IPropertySymbol property)
            {
                if (await AutoProperty.FindAsync(property, solution, cancellationToken).ConfigureAwait(false) is not { } found)
                    return [];
                edits.Add(AutoProperty.MakeVolatile(found.Document, found.Declaration, property));
            }
            else if (await DeclaratorAsync(flag.Symbol, cancellationToken).ConfigureAwait(false) is { Parent.Parent: FieldDeclarationSyntax field } declarator)
            {
                if (!declarations.TryGetValue(field, out var declarators))
                    declarations.Add(field, declarators = []);
                declarators.Add(declarator);
            }
            else
            {
                return [];
            }
        }

        foreach (var declaration in declarations)
            edits.Add(VolatileFieldDeclaration.Create(solution.GetDocument(declaration.Key.SyntaxTree)!, declaration.Key, declaration.Value));
        return edits;
    }

    private static async Task<VariableDeclaratorSyntax?> DeclaratorAsync(ISymbol flag, CancellationToken cancellationToken)
        => flag is IFieldSymbol { IsReadOnly: false, IsConst: false, IsVolatile: false, DeclaringSyntaxReferences.Length: 1 }
            ? await flag.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) as VariableDeclaratorSyntax
            : null;
}
