using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5421;

public sealed class ArchiveReader
{
    private readonly byte[] _image;
    private readonly Thread _headerThread;
    private readonly Thread _indexThread;
    private string _title;
    private bool _indexed;
    private int[] _starts;
    private int _entries;

    public ArchiveReader(byte[] image)
    {
        _image = image;
        _headerThread = new Thread(ReadHeader) { IsBackground = true };
        _indexThread = new Thread(BuildIndex) { IsBackground = true };
        _headerThread.Start();
        _indexThread.Start();
    }

    public string Title()
    {
        _headerThread.Join();
        return _title;
    }

    public int Locate(int entry)
    {
        _headerThread.Join();
        if (_indexed)
        {
            return entry < _entries ? _starts[entry] : -1;
        }

        return Scan(entry);
    }

    private int Scan(int entry)
    {
        int at = 32;
        while (entry-- > 0 && at < _image.Length)
        {
            at += _image[at] + 1;
        }

        return at < _image.Length ? at : -1;
    }

    private void ReadHeader() =>
        _title = System.Text.Encoding.ASCII.GetString(_image, 0, Math.Min(32, _image.Length)).TrimEnd();

    private void BuildIndex()
    {
        var starts = new List<int>();
        for (int at = 32; at < _image.Length; at += _image[at] + 1)
        {
            starts.Add(at);
        }

        _starts = starts.ToArray();
        _entries = starts.Count;
        _indexed = true;
    }
}
