using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2808;

public interface INativeCalls
{
    int Open(nint entry, string stream, int abi);

    void Close(nint entry, int handle);
}

public sealed class CodecDriver
{
    private struct Exports
    {
        public nint Open;
        public nint Close;
        public int Abi;
    }

    private readonly object _bind = new();
    private readonly INativeCalls _calls;
    private readonly string _path;
    private nint _library;
    private Exports _exports;

    public CodecDriver(INativeCalls calls, string path)
    {
        _calls = calls;
        _path = path;
    }

    private bool IsBound => Volatile.Read(ref _exports.Open) != nint.Zero;

    public bool TryOpen(string stream, out int handle)
    {
        handle = -1;
        if (!IsBound && !TryBind())
        {
            return false;
        }

        handle = _calls.Open(_exports.Open, stream, _exports.Abi);
        if (handle >= 0 && !NativeLibrary.TryGetExport(_library, "codec_query", out _))
        {
            Close(handle);
            handle = -1;
        }

        return handle >= 0;
    }

    public void Close(int handle)
    {
        if (IsBound)
        {
            _calls.Close(_exports.Close, handle);
        }
    }

    private bool TryBind()
    {
        if (!Monitor.TryEnter(_bind, TimeSpan.FromMilliseconds(250)))
        {
            return false;
        }

        try
        {
            if (_exports.Open == nint.Zero)
            {
                _library = NativeLibrary.Load(_path);
                ref Exports exports = ref _exports;
                exports.Close = NativeLibrary.GetExport(_library, "codec_close");
                exports.Abi = NativeLibrary.TryGetExport(_library, "codec_open_ex", out _) ? 2 : 1;
                Volatile.Write(ref exports.Open, NativeLibrary.GetExport(_library, exports.Abi == 2 ? "codec_open_ex" : "codec_open"));
            }

            return true;
        }
        finally
        {
            Monitor.Exit(_bind);
        }
    }
}
