using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Kinds of operations that the oldest compiler we support has no name for.</summary>
internal static class NewerOperations
{
    public const OperationKind CollectionExpression = (OperationKind)127;
}
