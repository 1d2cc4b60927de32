using System.Diagnostics;

namespace SafePublication.Annotations;

/// <summary>
/// A race that is known and accepted: nothing is reported about the member, about the code of the method or property, or about any of it
/// in the type.
/// </summary>
/// <param name="reason">Why no thread is harmed, for the next reader; an empty reason is PUB5002 and silences nothing.</param>
[Conditional(ContractSymbol.Name)]
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Struct,
    Inherited = false)]
public sealed class BenignRaceAttribute(string reason) : Attribute
{
    /// <summary>Why no thread is harmed.</summary>
    public string Reason { get; } = reason;
}
