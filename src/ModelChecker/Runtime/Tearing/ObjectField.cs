using System.Reflection;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>A field of a class, as one value and in the pieces that one of several words has.</summary>
internal sealed class ObjectField(FieldInfo field, nint offset)
{
    private readonly Part _whole = ValueLayout.PartOf(field.FieldType, NameOf(field), offset);
    private readonly IReadOnlyList<Part> _pieces = ValueLayout.PartsOf(field.FieldType, NameOf(field), offset);

    public nint Offset { get; } = offset;

    /// <summary>Which class declares the field, for its name.</summary>
    public string Class { get; } = field.DeclaringType!.Name.Split('`')[0];

    public bool IsReadOnly { get; } = field.IsInitOnly;

    /// <summary>What is accessed by an event each.</summary>
    public IEnumerable<Part> Parts(TornAccess access, ref byte shared) => _whole.IsTorn(access, ref shared) ? _pieces : [_whole];

    /// <summary>The field of a property is called as the property is.</summary>
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
}
