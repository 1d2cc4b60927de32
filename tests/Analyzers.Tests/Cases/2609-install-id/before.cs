using System;
using System.Collections.Generic;
using System.IO;
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

    private static Guid s_id;

    public static Guid Value
    {
        get
        {
            if (s_id == Guid.Empty)
            {
                Create();
            }

            return s_id;
        }
    }

    public static string Tag(string metric) => metric + "{install=" + Value.ToString("N") + "}";

    public static IDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["install"] = Value.ToString("D"),
        ["machine"] = Environment.MachineName,
    };

    private static void Create()
    {
        bool taken = false;
        try
        {
            Monitor.Enter(s_create, ref taken);
            if (s_id != Guid.Empty)
            {
                return;
            }

            if (File.Exists(s_file) && Guid.TryParse(File.ReadAllText(s_file), out Guid known) && known != Guid.Empty)
            {
                s_id = known;
                return;
            }

            var fresh = Guid.NewGuid();
            Directory.CreateDirectory(Path.GetDirectoryName(s_file));
            File.WriteAllText(s_file, fresh.ToString("D"));
            s_id = fresh;
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
