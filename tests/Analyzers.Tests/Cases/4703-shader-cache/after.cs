using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4703;

internal sealed class ShaderCache(string root, Func<string, byte[]> compile, bool cold = true)
{
    private readonly object gate = new();
    private Dictionary<string, byte[]> programs = new();
    private string driver = "generic";

    public string Driver
    {
        get
        {
            if (Volatile.Read(ref cold)) Warm();
            return driver;
        }
    }

    public bool TryGet(string name, out byte[] program)
    {
        if (Volatile.Read(ref cold)) Warm();
        return programs.TryGetValue(driver + "/" + name, out program);
    }

    private void Warm()
    {
        lock (gate)
        {
            if (!cold)
            {
                return;
            }

            var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            string vendor = File.Exists(Path.Combine(root, "vendor.txt"))
                ? File.ReadAllText(Path.Combine(root, "vendor.txt")).Trim()
                : "generic";
            foreach (string file in Directory.EnumerateFiles(root, "*.glsl"))
            {
                found[vendor + "/" + Path.GetFileNameWithoutExtension(file)] = compile(file);
            }

            driver = vendor;
            programs = found;
            Volatile.Write(ref cold, false);
        }
    }
}
