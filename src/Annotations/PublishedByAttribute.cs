using System.Diagnostics;

namespace SafePublication.Annotations;

/// <summary>
/// The member is published by a ready flag: other threads read it only after an acquire load has seen that flag set, or under the lock of
/// its writer, and the flag is stored last, with release. PUB5001 reports code that breaks this. With several attributes each flag
/// publishes the member, and a reader needs to have seen one of them.
/// </summary>
/// <param name="flag">
/// The flag's name, best written with <c>nameof</c>; one of another object by the way to it, such as <c>nameof(_table.Ready)</c>.
/// </param>
[Conditional(ContractSymbol.Name)]
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class PublishedByAttribute(string flag) : Attribute
{
    /// <summary>The flag's name.</summary>
    public string Flag { get; } = flag;
}
