using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tearing;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>A location in an object's memory, of the type by which it was first accessed.</summary>
internal sealed class TypedCell<T>(long location, object owner, nint offset, Site place) : Cell(location, owner, offset, place)
{
    public override StoredValue Initial { get; } = StoredValue.From(ObjectLayout.At<T>(owner, offset));

    public override int Size => Unsafe.SizeOf<T>();

    public override bool IsComposite => PartsOf<T>.AreSeveral;

    public override void WriteBack(StoredValue value) => ObjectLayout.At<T>(Owner, Offset) = value.As<T>(this);

    public override string Format(StoredValue value) => Scenarios.ValueText.InOneLine(value.As<T>(this));
}
