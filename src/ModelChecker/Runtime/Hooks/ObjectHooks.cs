using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="object"/>: a copy of an object is a load and a store for each of its fields.</summary>
[Replaces(typeof(object), LeavesOthers = true)]
public static class ObjectHooks
{
    /// <summary>A new object of the same class with the same values.</summary>
    public static object MemberwiseClone(object source, ref int token, int site)
    {
        var addressToken = token;
        token = 0;
        var values = RawCopyOf(source);
        if (CurrentThread.Recording is not { } thread || source is ValueType)
            return values;
        if (ObjectFields.ClassesOf(source).FirstOrDefault(each => !thread.Execution.Sites.Methods.Contains(each)) is { } unknown)
            throw new UnsupportedConstructException($"MemberwiseClone of {source.GetType()} ({thread.Execution.Sites[site]}) is not modelled: the fields of {unknown} belong to the library.");
        GC.SuppressFinalize(values);
        var copy = RuntimeHelpers.GetUninitializedObject(source.GetType());
        thread.Remember(copy);
        foreach (var field in ObjectFields.Of(source))
            Copy(thread, field, source, copy, values, addressToken, site);
        return copy;
    }

    /// <summary>A readonly field of an object that was complete before the threads started is as memory says; the values lie in an object that nobody knows.</summary>
    private static void Copy(LogicalThread thread, ObjectField field, object source, object copy, object values, int addressToken, int site)
    {
        var isSettled = field.IsReadOnly && SharedAccess.IsSettled(thread, source);
        var (from, to) = (new TornAccess(thread, source, site, field.Class), new TornAccess(thread, copy, site, field.Class));
        foreach (var part in field.Parts(from, ref ObjectLayout.Start(source)))
        {
            var token = addressToken;
            if (!isSettled)
                part.Load(from, ref ObjectLayout.Start(source), ref ObjectLayout.Start(values), ref token);
            part.Store(to, ref ObjectLayout.Start(copy), ref ObjectLayout.Start(values), 0, token);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(MemberwiseClone))]
    private static extern object RawCopyOf(object source);
}
