using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1635;

public abstract class ProbeBase
{
    protected bool Verbose;
    protected string Prefix;
    private Thread _thread;

    protected ProbeBase(bool verbose)
    {
        Prefix = verbose ? GetType().Name + ": " : "";
        Verbose = verbose;
    }

    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "probe" };
        _thread.Start();
    }

    public void Wait() => _thread.Join();

    protected abstract void Run();

    protected void Say(string text)
    {
        if (Verbose)
        {
            Console.WriteLine(Prefix + text);
        }
    }
}

public sealed class DiskProbe : ProbeBase
{
    private readonly string _root;
    private readonly string[] _skip;
    private readonly bool _filtered;

    public DiskProbe(string root, bool verbose, params string[] skip)
        : base(verbose)
    {
        _root = root;
        if (skip.Length > 0)
        {
            _skip = (string[])skip.Clone();
            Array.Sort(_skip, StringComparer.Ordinal);
            _filtered = true;
            Prefix += "[" + skip.Length + "] ";
        }
    }

    public long Bytes { get; private set; }

    protected override void Run()
    {
        long bytes = 0;
        foreach (var file in System.IO.Directory.EnumerateFiles(_root))
        {
            string name = System.IO.Path.GetFileName(file);
            if (_filtered && Array.BinarySearch(_skip, name, StringComparer.Ordinal) >= 0)
            {
                Say("skip " + name);
                continue;
            }

            bytes += new System.IO.FileInfo(file).Length;
        }

        Bytes = bytes;
        Say(bytes + " bytes");
    }
}
