using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4708;

public static class OpusLibrary
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int DecodeFrame(byte[] packet, int length, short[] pcm);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int ChannelCount();

    private static readonly object s_load = new();
    private static volatile nint s_module;
    private static DecodeFrame s_decode;
    private static int s_channels;

    public static int Decode(byte[] packet, short[] pcm)
    {
        if (s_module == 0)
        {
            Load();
        }

        int samples = s_decode(packet, packet.Length, pcm);
        return samples < 0 ? throw new InvalidDataException("Opus error " + samples) : samples / s_channels;
    }

    private static void Load()
    {
        lock (s_load)
        {
            if (s_module != 0)
            {
                return;
            }

            nint module = NativeLibrary.Load("opus");
            s_decode = Bind<DecodeFrame>(module, "opus_decode");
            s_channels = Bind<ChannelCount>(module, "opus_channels")();
            s_module = module;
        }
    }

    private static T Bind<T>(nint module, string name)
        where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(module, name));
}
