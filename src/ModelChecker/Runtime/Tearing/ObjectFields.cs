using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>The fields of the objects of a class, those of its base classes included.</summary>
internal static class ObjectFields
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConditionalWeakTable<Type, IReadOnlyList<ObjectField>> Known = [];

    private static readonly MethodInfo Start = typeof(ObjectLayout).GetMethod(nameof(ObjectLayout.Start))!;

    /// <summary>In the order of their places.</summary>
    public static IReadOnlyList<ObjectField> Of(object item) => Known.GetValue(item.GetType(), _ => Find(item));

    /// <summary>The classes that declare the fields.</summary>
    public static IEnumerable<Type> ClassesOf(object item)
    {
        for (var each = item.GetType(); each is not null; each = each.BaseType)
        {
            if (each.GetFields(Own).Length > 0)
                yield return each;
        }
    }

    private static IReadOnlyList<ObjectField> Find(object item) =>
        [.. ClassesOf(item).SelectMany(each => each.GetFields(Own)).Select(field => new ObjectField(field, OffsetOf(field, item))).OrderBy(field => field.Offset)];

    /// <summary>Both addresses are managed pointers until their difference is taken.</summary>
    private static nint OffsetOf(FieldInfo field, object item)
    {
        var measure = new DynamicMethod("OffsetOf", typeof(nint), [typeof(object)], typeof(ObjectFields).Module, skipVisibility: true);
        var code = measure.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, field.DeclaringType!);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, Start);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        return measure.CreateDelegate<Func<object, nint>>()(item);
    }
}
