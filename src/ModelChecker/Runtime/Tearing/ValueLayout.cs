using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>
/// Cuts the values of a type into what is atomic: "Values of primitive types up to pointer size" (memory model document, "Atomicity"), and
/// references. Structs of the library whose fields no program can name, such as <see cref="Guid"/>, are cut into words.
/// </summary>
internal static class ValueLayout
{
    public static IReadOnlyList<Part> PartsOf(Type type) => PartsOf(type, "", 0);

    /// <summary>The same for a value that has a name and a place in an object.</summary>
    public static IReadOnlyList<Part> PartsOf(Type type, string name, nint offset)
    {
        List<Part> parts = [];
        Add(parts, type, name, offset);
        return [.. parts.OrderBy(part => part.Offset)];
    }

    private static void Add(List<Part> parts, Type type, string name, nint offset)
    {
        if (!type.IsValueType || type.IsPrimitive || type.IsEnum)
            parts.Add(PartOf(type, name, offset));
        else if (IsOfWords(type))
            AddWords(parts, RuntimeHelpers.SizeOf(type.TypeHandle), name, offset);
        else
            AddFields(parts, type, name, offset);
    }

    private static void AddFields(List<Part> parts, Type type, string name, nint offset)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            Add(parts, field.FieldType, name.Length == 0 ? field.Name : $"{name}.{field.Name}", offset + FieldOffsets.Of(field));
    }

    private static void AddWords(List<Part> parts, int size, string name, nint offset)
    {
        var prefix = name.Length == 0 ? "" : name + ".";
        for (nint done = 0; done < size;)
        {
            var (type, width) = Widest(size - (int)done);
            parts.Add(PartOf(type, $"{prefix}bytes {done}-{done + width - 1}", offset + done));
            done += width;
        }
    }

    private static (Type Type, int Width) Widest(int left) => left switch
    {
        >= sizeof(ulong) => (typeof(ulong), sizeof(ulong)),
        >= sizeof(uint) => (typeof(uint), sizeof(uint)),
        >= sizeof(ushort) => (typeof(ushort), sizeof(ushort)),
        _ => (typeof(byte), sizeof(byte)),
    };

    private static bool IsOfWords(Type type) =>
        !HoldsReferences(type) && (IsOpaque(type) || type.IsExplicitLayout || type.IsDefined(typeof(InlineArrayAttribute), false));

    private static bool IsOpaque(Type type) =>
        type.Assembly == typeof(object).Assembly
        && Nullable.GetUnderlyingType(type) is null
        && !(type.IsGenericType && type.IsAssignableTo(typeof(ITuple)));

    private static bool HoldsReferences(Type type) => !type.IsValueType
        || (!type.IsPrimitive && !type.IsEnum
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field => HoldsReferences(field.FieldType)));

    /// <summary>A value as one.</summary>
    public static Part PartOf(Type type, string name, nint offset)
    {
        var atom = type.IsPointer || type.IsFunctionPointer ? typeof(nint) : type;
        return (Part)Activator.CreateInstance(typeof(Part<>).MakeGenericType(atom), name, offset)!;
    }
}
