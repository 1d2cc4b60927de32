using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Holders;

/// <summary>The immutable object that takes over some fields of a class, and the names that it needs there.</summary>
internal sealed class HolderClass
{
    private readonly GuardedState _state;
    private readonly SemanticModel _model;
    private readonly int _position;

    public HolderClass(GuardedState state, SemanticModel model)
    {
        _state = state;
        _model = model;
        _position = state.Build[0].SpanStart;
        var taken = new HashSet<string>(state.Sentinel.ContainingType.GetMembers().Select(member => member.Name), StringComparer.Ordinal) { state.Sentinel.ContainingType.Name };
        Name = Free("State", taken);
        Field = Free(state.Sentinel.Name.StartsWith("s_", StringComparison.Ordinal) ? "s_state" : "_state", taken);
    }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>The name of the field that publishes it.</summary>
    public string Field { get; }

    private bool IsAnnotated => _model.GetNullableContext(_position).AnnotationsEnabled();

    /// <summary>Whether every field has a property of its own.</summary>
    public bool IsClear => _state.Fields.Select(Property).Append(Name).Distinct(StringComparer.Ordinal).Count() == _state.Fields.Count() + 1;

    /// <summary><c>Widths</c> for <c>_widths</c>.</summary>
    public static string Property(IFieldSymbol field)
    {
        var stem = field.Name.StartsWith("s_", StringComparison.Ordinal) ? field.Name.Substring(2) : field.Name.TrimStart('_');
        return stem.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(char.ToUpperInvariant(stem[0])) ? field.Name : char.ToUpperInvariant(stem[0]) + stem.Substring(1);
    }

    /// <summary>The type of what is held: the sentinel is there.</summary>
    public TypeSyntax Type(IFieldSymbol field)
    {
        var type = SymbolEqualityComparer.Default.Equals(field, _state.Sentinel) ? field.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : field.Type;
        return ParseTypeName(type.ToMinimalDisplayString(_model, _position));
    }

    /// <summary>The object's property in the place of a field: <c>_state.Widths</c>.</summary>
    public ExpressionSyntax Load(ExpressionSyntax reference, IFieldSymbol field)
    {
        var state = Named(reference);
        ExpressionSyntax known = IsAnnotated ? PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, state) : state;
        return MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, known, IdentifierName(Property(field)));
    }

    /// <summary>The publishing field in the place of another, <c>this.</c> kept.</summary>
    public ExpressionSyntax Named(ExpressionSyntax reference)
        => reference is MemberAccessExpressionSyntax access ? access.WithName(IdentifierName(Field)).WithoutTrivia() : IdentifierName(Field);

    public FieldDeclarationSyntax DeclareField(FieldDeclarationSyntax declaration)
    {
        var type = (IsAnnotated ? (TypeSyntax)NullableType(IdentifierName(Name)) : IdentifierName(Name)).WithTrailingTrivia(Space);
        return declaration.WithDeclaration(VariableDeclaration(
            declaration.Modifiers.Count == 0 ? type.WithLeadingTrivia(declaration.GetLeadingTrivia()) : type, SingletonSeparatedList(VariableDeclarator(Field))));
    }

    public MemberDeclarationSyntax Declare(SyntaxTrivia lineBreak)
    {
        var parameters = string.Join(", ", _state.Fields.Select(field => $"{Type(field)} {Parameter(field)}"));
        var stores = string.Concat(_state.Fields.Select(field => $"{Property(field)} = {Parameter(field)};\n"));
        var properties = string.Join("\n", _state.Fields.Select(field => $"public {Type(field)} {Property(field)} {{ get; }}\n"));
        var text = $"\nprivate sealed class {Name}\n{{\npublic {Name}({parameters})\n{{\n{stores}}}\n\n{properties}}}\n".Replace("\n", lineBreak.ToString());
        return ParseMemberDeclaration(text)!.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static string Parameter(IFieldSymbol field)
    {
        var name = char.ToLowerInvariant(Property(field)[0]) + Property(field).Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    private static string Free(string name, HashSet<string> taken)
        => Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : name + number).First(candidate => !taken.Contains(candidate));
}
