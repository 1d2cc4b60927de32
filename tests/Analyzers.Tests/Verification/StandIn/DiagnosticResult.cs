using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. What is not given is not compared.</summary>
public readonly record struct DiagnosticResult(string Id, DiagnosticSeverity Severity)
{
    private static readonly object?[] NoArguments = [];

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat.ToString(null);

    public DiagnosticOptions Options { get; private init; }

    public string? Message { get; private init; }

    internal string? MessageFormat { get; private init; }

    internal ImmutableArray<ExpectedLocation> Locations { get; private init; } = [];

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithMessage(string? message) => this with { Message = message, MessageFormat = null };

    public DiagnosticResult WithArguments(params object?[] arguments)
        => this with { Message = MessageFormat is null ? null : string.Format(null, MessageFormat, arguments ?? NoArguments) };

    /// <summary>Expects the span that <c>{|#key:...|}</c> marks; the first location is the primary one.</summary>
    public DiagnosticResult WithLocation(int markupKey) => At(new ExpectedLocation { MarkupKey = markupKey });

    public DiagnosticResult WithLocation(int line, int column) => WithLocation(SourcePaths.First, line, column);

    public DiagnosticResult WithLocation(string path, int line, int column)
        => At(new ExpectedLocation { Path = path, Start = Position(line, column) });

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(SourcePaths.First, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => At(new ExpectedLocation { Path = path, Start = Position(startLine, startColumn), End = Position(endLine, endColumn) });

    public DiagnosticResult WithNoLocation() => this with { Locations = [] };

    public override string ToString() => $"{string.Join(", ", Locations)}: {Severity} {Id}: {Message ?? "(any message)"}";

    internal DiagnosticResult At(ExpectedLocation location) => this with { Locations = Locations.Add(location) };

    internal DiagnosticResult Resolve(IReadOnlyDictionary<int, ExpectedLocation> marks)
        => this with { Locations = [.. Locations.Select(location => location.Resolve(marks))] };

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);
}
