namespace SafePublication.ModelChecker;

/// <summary>The fences of .NET.</summary>
public enum FenceKind
{
    /// <summary><c>Thread.MemoryBarrier</c>, and both sides of every Interlocked operation (mb).</summary>
    Full,

    /// <summary><c>Volatile.ReadBarrier</c>: earlier loads before later accesses (rb).</summary>
    Read,

    /// <summary><c>Volatile.WriteBarrier</c>: earlier accesses before later stores (wb).</summary>
    Write,
}
