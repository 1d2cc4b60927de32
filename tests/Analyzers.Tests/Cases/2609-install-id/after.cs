using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2609;

public static class InstallIdentity
{
    private static readonly object s_create = new();
    private static readonly string s_file = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        "depot",
        "install.id");

    private static StrongBox<Guid> s_id;

    public static Guid Value => (s_id ?? Create()).Value;

    public static string Tag(string metric) => metric + "{install=" + Value.ToString("N") + "}";

    public static IDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["install"] = Value.ToString("D"),
        ["machine"] = Environment.MachineName,
    };

    private static StrongBox<Guid> Create()
    {
        bool taken = false;
        try
        {
            Monitor.Enter(s_create, ref taken);
            StrongBox<Guid> box = s_id;
            if (box != null)
            {
                return box;
            }

            if (File.Exists(s_file) && Guid.TryParse(File.ReadAllText(s_file), out Guid known) && known != Guid.Empty)
            {
                box = new StrongBox<Guid>(known);
                s_id = box;
                return box;
            }

            var fresh = Guid.NewGuid();
            Directory.CreateDirectory(Path.GetDirectoryName(s_file));
            File.WriteAllText(s_file, fresh.ToString("D"));
            box = new StrongBox<Guid>(fresh);
            s_id = box;
            return box;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(s_create);
            }
        }
    }
}
