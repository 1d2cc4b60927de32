using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4102;

public sealed class RollingSink
{
    private sealed record Target(string Path, long Limit, TextWriter Writer);

    private readonly Lazy<Target> _target;

    public RollingSink(string directory) => _target = new Lazy<Target>(() => Open(directory));

    public bool Emit(string line)
    {
        var target = _target.Value;
        if (line.Length > target.Limit)
        {
            return false;
        }

        target.Writer.WriteLine(line);
        return true;
    }

    public string CurrentPath => _target.Value.Path;

    private static Target Open(string directory)
    {
        Directory.CreateDirectory(directory);
        string path = Path.Combine(directory, DateTime.UtcNow.ToString("yyyyMMdd") + ".log");
        long limit = new DriveInfo(Path.GetPathRoot(Path.GetFullPath(directory))).AvailableFreeSpace / 1024;
        return new Target(path, limit, TextWriter.Synchronized(new StreamWriter(path, append: true)));
    }
}
