using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4102;

public sealed class RollingSink
{
    private readonly string _directory;
    private int _opened;
    private long _limit;
    private string _path;
    private TextWriter _writer;

    public RollingSink(string directory) => _directory = directory;

    public bool Emit(string line)
    {
        Open();
        if (line.Length > _limit)
        {
            return false;
        }

        _writer.WriteLine(line);
        return true;
    }

    public string CurrentPath
    {
        get
        {
            Open();
            return _path;
        }
    }

    private void Open()
    {
        if (Interlocked.CompareExchange(ref _opened, 1, 0) == 0)
        {
            Directory.CreateDirectory(_directory);
            _path = Path.Combine(_directory, DateTime.UtcNow.ToString("yyyyMMdd") + ".log");
            _limit = new DriveInfo(Path.GetPathRoot(Path.GetFullPath(_directory))).AvailableFreeSpace / 1024;
            _writer = TextWriter.Synchronized(new StreamWriter(_path, append: true));
        }
    }
}
