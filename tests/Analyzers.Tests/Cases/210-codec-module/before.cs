using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C210;

public sealed class CodecModule
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int DecodeFunction(int token);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionFunction();

    private readonly string _path;
    private readonly object _loading = new();
    private nint _module;
    private DecodeFunction _decode;
    private int _abi;

    public CodecModule(string path) => _path = path;

    public int Decode(int token)
    {
        nint module = _module;
        if (module == 0)
        {
            Load();
        }

        return _abi >= 2 ? _decode(token) : _decode(token << 1);
    }

    private void Load()
    {
        lock (_loading)
        {
            if (_module != 0)
            {
                return;
            }

            nint module = NativeLibrary.Load(_path);
            _decode = Marshal.GetDelegateForFunctionPointer<DecodeFunction>(NativeLibrary.GetExport(module, "decode"));
            _abi = Marshal.GetDelegateForFunctionPointer<VersionFunction>(NativeLibrary.GetExport(module, "abi"))();
            _module = module;
        }
    }
}
