using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Wholes;

/// <summary>
/// A library collection as one location, whose value is its whole content. A call reads the content that the engine names; one that changes
/// it works on a copy and stores that.
/// </summary>
internal static class WholeObject
{
    /// <summary>What a call is to be made on in place of the object; the object itself when it is not taken as a whole.</summary>
    public static object Enter(object item, bool changes, ref int token, int site)
    {
        if (CurrentThread.Value is not { } thread || WholeKind.Of(item.GetType()) is not { } kind)
            return item;
        var cell = CellOf(thread, item, site);
        if (!thread.Records)
            return cell.Final.Reference!;
        var access = new Access(cell.Location, kind.IsAtomic ? MemoryOrder.Acquire : MemoryOrder.Plain, site, AddressToken: token, NeedsOrder: !kind.IsAtomic);
        var content = thread.Load(cell, access, ref token).Reference!;
        if (!changes)
            return content;
        var copy = kind.Copy(content);
        thread.Execution.Attach(copy, new Change(thread.Loops.Mark(), content));
        return copy;
    }

    /// <summary>After a call that changes its object: its copy is the new content.</summary>
    public static void Leave(object item, object copy, int token, int site)
    {
        if (CurrentThread.Recording is not { } thread || thread.Execution.AttachedTo<Change>(copy) is not { } change)
            return;
        var isAtomic = WholeKind.Of(item.GetType())!.IsAtomic;
        if (isAtomic && thread.Loops.Mark() != change.Began)
            throw new UnsupportedConstructException($"{thread.Execution.Sites[site].Name} calls back into checked code in the middle of an atomic change.");
        var cell = CellOf(thread, item, site);
        var access = new Access(cell.Location, isAtomic ? MemoryOrder.Release : MemoryOrder.Plain, site, true, token, NeedsOrder: !isAtomic);
        thread.Store(cell, new StoredValue(0, copy), access, exclusive: isAtomic);
    }

    private static Cell CellOf(LogicalThread thread, object item, int site) => thread.Execution.Memory.Hidden(
        item, HiddenState.Whole, thread.Names, thread.Execution.Sites[site].Name, new StoredValue(0, item));

    /// <summary>What the copy holds is what the content held before, and what is put into it one by one.</summary>
    public static void KeepReferences(object copy)
    {
        if (CurrentThread.Recording is { } thread && thread.Execution.AttachedTo<Change>(copy) is { } change)
            change.Put = PutInto(thread, change.Before) ?? (IsEmpty(change.Before) ? PutReferences.None(thread.Id) : null);
    }

    /// <summary>A reference is put into the copy.</summary>
    public static void Put(object copy, object? reference, int token)
    {
        if (CurrentThread.Recording is { } thread && thread.Execution.AttachedTo<Change>(copy) is { } change)
            change.Put = change.Put?.With(reference, token);
    }

    /// <summary>The token of a reference that was found in a content; the other one when it is not known where it came from.</summary>
    public static int TokenOf(object content, object? reference, int otherwise) =>
        CurrentThread.Recording is { } thread && PutInto(thread, content) is { } put ? put.TokenOf(reference, otherwise) : otherwise;

    private static PutReferences? PutInto(LogicalThread thread, object content) =>
        thread.Execution.AttachedTo<Change>(content)?.Put is { } put && put.Thread == thread.Id ? put : null;

    private static bool IsEmpty(object content) => content is System.Collections.IEnumerable items && !items.GetEnumerator().MoveNext();

    /// <summary>What stands behind a copy.</summary>
    private sealed class Change(long began, object before)
    {
        public long Began { get; } = began;

        public object Before { get; } = before;

        public PutReferences? Put { get; set; }
    }
}
