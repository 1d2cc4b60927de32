using SafePublication.ModelChecker.Runtime.Hooks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>The exposure of arrays of one element type.</summary>
internal sealed class ArrayExposure<T> : ArrayExposure
{
    public override void Expose(LogicalThread thread, Array array, int addressToken, int earlier, int site) =>
        thread.ExposedElements.Expose(thread, array, ((T[])array).AsSpan(), addressToken, earlier, site);

    public override void Absorb(LogicalThread thread, Array array, int addressToken, int earlier, ElementWrites writes, int site) =>
        thread.ExposedElements.Absorb(thread, ((T[])array).AsSpan(), addressToken, earlier, writes, site);

    public override (Array Values, int[] Tokens) Load(LogicalThread thread, Array array, int start, int length, int addressToken, int site) =>
        SharedElements.Load<T>(thread, array, ((T[])array).AsSpan(start, length), addressToken, site);

    public override void Store(LogicalThread thread, Array array, int start, Array values, int addressToken, int[] valueTokens, int site) =>
        SharedElements.Store<T>(thread, array, ((T[])array).AsSpan(start, values.Length), (T[])values, addressToken, valueTokens, site);
}
