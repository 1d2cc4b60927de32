using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3408;

public sealed class CacheFolder
{
    private readonly Lock _setup = new();
    private readonly Func<string> _probe;
    private string _root;
    private long _quota;

    public CacheFolder(Func<string> probe) => _probe = probe;

    public string PathOf(string key) => System.IO.Path.Combine(Root, key);

    public bool Fits(long bytes)
    {
        if (Root.Length == 0)
        {
            return false;
        }

        return bytes <= _quota;
    }

    private string Root
    {
        get
        {
            if (_root is null)
            {
                using (_setup.EnterScope())
                {
                    if (_root is null)
                    {
                        string root = _probe() ?? string.Empty;
                        _quota = root.StartsWith("/mnt", StringComparison.Ordinal) ? 4L << 30 : 256L << 20;
                        _root = root;
                    }
                }
            }

            return _root;
        }
    }
}
