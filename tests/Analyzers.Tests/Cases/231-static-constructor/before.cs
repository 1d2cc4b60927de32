using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C231;

public static class CpuFeatures
{
    private static readonly string[] s_names;
    private static bool s_detected;
    private static int s_vectorWidth;

    static CpuFeatures()
    {
        var names = new List<string>();
        if (System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated)
        {
            names.Add("v256");
            s_vectorWidth = 32;
        }
        else if (System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated)
        {
            names.Add("v128");
            s_vectorWidth = 16;
        }

        s_names = names.ToArray();
        s_detected = names.Count > 0;
    }

    public static int Width => s_detected ? s_vectorWidth : 8;

    public static Task<string> DescribeAsync() =>
        Task.Run(() => s_detected ? string.Join('+', s_names) + "/" + s_vectorWidth : "scalar");
}
