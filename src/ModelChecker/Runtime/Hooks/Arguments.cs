namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The items that a library method is handed in an array, a span or a collection, as the calling thread sees them.</summary>
internal static class Arguments
{
    public static T[] Of<T>(T[] items, int site)
    {
        MemoryHooks.ExposeArray(items, 0, 0, site);
        var own = (T[])items.Clone();
        MemoryHooks.AbsorbArray(items, 0, 0, overwrites: false, site);
        return own;
    }

    public static T[] Of<T>(ReadOnlySpan<T> items, int site)
    {
        var own = new T[items.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var token = 0;
            own[i] = MemoryHooks.LoadAt(ref System.Runtime.CompilerServices.Unsafe.AsRef(in items[i]), ref token, site);
        }

        return own;
    }

    public static T[] Of<T>(IEnumerable<T> items, int site)
    {
        if (items is T[] array)
            return Of(array, site);
        var token = 0;
        return [.. WholeObjectHooks.Enter(items, false, ref token, site)];
    }
}
