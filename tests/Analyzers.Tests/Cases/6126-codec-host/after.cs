using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6126;

public abstract class CodecHost
{
    private readonly object _registration = new();
    private volatile bool _registered;

    protected List<string> Extensions { get; } = new();

    public bool Handles(string file)
    {
        if (!_registered)
        {
            lock (_registration)
            {
                if (!_registered)
                {
                    Register();
                    _registered = true;
                }
            }
        }

        foreach (string extension in Extensions)
        {
            if (file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    protected abstract void Register();
}

public sealed class AudioHost : CodecHost
{
    protected override void Register()
    {
        Extensions.Add(".flac");
        Extensions.Add(".opus");
        Extensions.Add(".wav");
    }
}
