using System.Reflection;
using System.Reflection.Emit;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>Where the fields of a struct lie, measured on a value: private ones, too.</summary>
internal static class FieldOffsets
{
    public static nint Of(FieldInfo field)
    {
        var measure = new DynamicMethod("OffsetOf", typeof(nint), [], typeof(FieldOffsets).Module, skipVisibility: true);
        var code = measure.GetILGenerator();
        var value = code.DeclareLocal(field.DeclaringType!);
        code.Emit(OpCodes.Ldloca, value);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Ldloca, value);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        return measure.CreateDelegate<Func<nint>>()();
    }
}
