using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5127;

public sealed class VaultKeys
{
    private readonly TaskCompletionSource _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<int, byte[]> _derive;
    private int _claimed;
    private byte[] _signing;
    private byte[] _sealing;

    public VaultKeys(Func<int, byte[]> derive) => _derive = derive;

    public byte[] Signing
    {
        get
        {
            Build();
            return _signing;
        }
    }

    public byte[] Sealing
    {
        get
        {
            Build();
            return _sealing;
        }
    }

    private void Build()
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
        {
            _built.Task.GetAwaiter().GetResult();
            return;
        }

        try
        {
            _signing = _derive(1);
            _sealing = _derive(2);
            _built.SetResult();
        }
        catch (Exception e)
        {
            _built.SetException(e);
            throw;
        }
    }
}
