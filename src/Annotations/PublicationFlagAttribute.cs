using System.Diagnostics;

namespace SafePublication.Annotations;

/// <summary>
/// The member is a ready flag that several threads use: what is built before it is set is read by threads that have seen it set.
/// It is evidence where the code itself shows no second thread.
/// </summary>
[Conditional(ContractSymbol.Name)]
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class PublicationFlagAttribute : Attribute;
