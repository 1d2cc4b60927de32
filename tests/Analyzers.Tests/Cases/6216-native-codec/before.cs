using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6216;

internal sealed class NativeCodec
{
    private readonly object _load = new();
    private readonly string _library;
    private nint _module;
    private nint _encode;
    private int _abi;

    public NativeCodec(string library) => _library = library;

    private bool Loaded => Volatile.Read(ref _module) is not 0;

    public nint Encoder => Loaded || Load() ? _encode : throw new NotSupportedException(_library);

    public bool Speaks(int abi) => (Loaded || Load()) && abi <= _abi;

    private bool Load()
    {
        lock (_load)
        {
            if (_module == 0 && NativeLibrary.TryLoad(_library, out nint module))
            {
                _encode = NativeLibrary.GetExport(module, "encode");
                _abi = NativeLibrary.TryGetExport(module, "encode2", out _) ? 2 : 1;
                Volatile.Write(ref _module, module);
            }

            return _module != 0;
        }
    }
}
