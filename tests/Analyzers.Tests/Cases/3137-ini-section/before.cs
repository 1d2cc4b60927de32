using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3137;

public static class IniReader
{
    public static Dictionary<string, string> Section(IEnumerable<string> lines, string wanted)
    {
        bool inside = false;
        string title = null;
        var values = new Dictionary<string, string>();
        foreach (string raw in lines)
        {
            string line = raw.Trim();
            if (line.StartsWith('['))
            {
                title = line.Trim('[', ']');
                inside = title == wanted;
                continue;
            }

            if (inside)
            {
                int eq = line.IndexOf('=');
                if (eq > 0)
                {
                    values[title + "." + line[..eq].Trim()] = line[(eq + 1)..].Trim();
                }
            }
        }

        return values;
    }
}
