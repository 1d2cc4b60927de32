using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4403;

public static class GlyphBatch
{
    public static string[] Recognise(IReadOnlyList<byte[]> scans, Func<Dictionary<byte, char>> loadModel)
    {
        var gate = new object();
        bool loaded = false;
        Dictionary<byte, char> model = null;
        byte darkest = 0;
        var output = new string[scans.Count];

        Parallel.For(0, scans.Count, i =>
        {
            if (Volatile.Read(ref loaded) is false)
            {
                lock (gate)
                {
                    if (loaded is false)
                    {
                        model = loadModel();
                        foreach (byte shade in model.Keys)
                        {
                            darkest = Math.Max(darkest, shade);
                        }

                        Volatile.Write(ref loaded, true);
                    }
                }
            }

            var text = new System.Text.StringBuilder(scans[i].Length);
            foreach (byte shade in scans[i])
            {
                text.Append(shade > darkest ? ' ' : model.GetValueOrDefault(shade, '?'));
            }

            output[i] = text.ToString();
        });

        return output;
    }
}
