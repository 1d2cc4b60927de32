using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C232;

public sealed class TailReader
{
    private readonly string _path;
    private bool _fromEnd;
    private long _offset;
    private System.Text.Encoding _encoding;

    private TailReader(string path) => _path = path;

    public event Action<string> Line;

    public static TailReader Follow(string path, bool fromEnd, Action<string> onLine)
    {
        var reader = new TailReader(path);
        reader.Line += onLine;
        reader._encoding = System.Text.Encoding.UTF8;
        reader._offset = fromEnd ? new System.IO.FileInfo(path).Length : 0;
        reader._fromEnd = fromEnd;

        var thread = new Thread(reader.Run) { IsBackground = true };
        thread.Start();
        return reader;
    }

    private void Run()
    {
        using var stream = System.IO.File.OpenRead(_path);
        if (_fromEnd)
        {
            stream.Position = _offset;
        }

        using var text = new System.IO.StreamReader(stream, _encoding);
        while (text.ReadLine() is { } line)
        {
            Line?.Invoke(line);
        }
    }
}
