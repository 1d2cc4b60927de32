using System.Diagnostics;

namespace SafePublication.Annotations;

/// <summary>
/// The member, or every object of the type, is used by one thread at a time and never handed to another. Nothing is reported about it,
/// except PUB5001 where the code hands it to another thread all the same.
/// </summary>
[Conditional(ContractSymbol.Name)]
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = false)]
public sealed class ThreadConfinedAttribute : Attribute;
