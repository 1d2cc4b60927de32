using System;
using System.Threading;

namespace Corpus.C2314;

public interface IPageFile
{
    int PageCount { get; }

    byte[] ReadPage(int page, out int used);
}

public sealed class PageCache
{
    private struct Cell
    {
        public bool Ready;
        public int Length;
        public byte[] Data;
    }

    private readonly IPageFile _file;
    private readonly Cell[] _cells;
    private SpinLock _spin = new(enableThreadOwnerTracking: false);

    public PageCache(IPageFile file)
    {
        _file = file;
        _cells = new Cell[file.PageCount];
    }

    public int LengthOf(int page)
    {
        ref Cell cell = ref _cells[page];
        if (!Volatile.Read(ref cell.Ready))
        {
            Fill(ref cell, page);
        }

        return cell.Length;
    }

    public int CopyTo(int page, Span<byte> target)
    {
        ref Cell cell = ref _cells[page];
        if (!Volatile.Read(ref cell.Ready))
        {
            Fill(ref cell, page);
        }

        int length = Math.Min(cell.Length, target.Length);
        cell.Data.AsSpan(0, length).CopyTo(target);
        return length;
    }

    private void Fill(ref Cell cell, int page)
    {
        byte[] data = _file.ReadPage(page, out int used);
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (!cell.Ready)
            {
                cell.Data = data;
                cell.Length = used;
                Volatile.Write(ref cell.Ready, true);
            }
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }
}
