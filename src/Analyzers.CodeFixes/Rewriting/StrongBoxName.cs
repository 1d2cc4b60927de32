using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Names the type <c>System.Runtime.CompilerServices.StrongBox</c> as a document may: simply or in full.</summary>
internal sealed class StrongBoxName(SemanticModel model, bool mayImport)
{
    public const string Namespace = "System.Runtime.CompilerServices";

    private const string Simple = "StrongBox";

    private readonly INamedTypeSymbol? _type = model.Compilation.GetTypeByMetadataName($"{Namespace}.{Simple}`1");

    /// <summary>Whether a simple name was given that only a new using makes known.</summary>
    public bool NeedsImport { get; private set; }

    public TypeSyntax At(int position, TypeSyntax content)
    {
        var name = GenericName(Identifier(Simple), TypeArgumentList(SingletonSeparatedList(content)));
        var found = model.LookupNamespacesAndTypes(position, name: Simple);
        if (found.Length == 1 && SymbolEqualityComparer.Default.Equals(found[0].OriginalDefinition, _type))
            return name;
        if (!mayImport || !found.IsEmpty)
            return QualifiedName(ParseName($"global::{Namespace}"), name);
        NeedsImport = true;
        return name;
    }
}
