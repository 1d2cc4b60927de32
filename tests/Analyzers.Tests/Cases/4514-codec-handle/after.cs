using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4514;

public sealed class NativeCodec
{
    private readonly object _load = new();
    private readonly string _library;
    private volatile nint _handle;
    private nint _entry;
    private int _abi;

    public NativeCodec(string library) => _library = library;

    public nint EntryFor(int abi)
    {
        if (_handle == 0)
        {
            Load();
        }

        if (abi > _abi)
        {
            throw new NotSupportedException(_library);
        }

        return _entry;
    }

    private void Load()
    {
        lock (_load)
        {
            if (_handle != 0)
            {
                return;
            }

            nint handle = NativeLibrary.Load(_library);
            _entry = NativeLibrary.GetExport(handle, "codec_main");
            _abi = NativeLibrary.TryGetExport(handle, "codec_abi_2", out _) ? 2 : 1;
            _handle = handle;
        }
    }
}
