using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2417;

public sealed record ShaderSource(string Name, string Body);

public sealed record ShaderUnit(string Name, string Text, int Includes);

public interface IIncludeResolver
{
    string Read(string include);

    IEnumerable<string> CommonIncludes { get; }
}

public static class ShaderBatch
{
    public static ShaderUnit[] Expand(IReadOnlyList<ShaderSource> sources, IIncludeResolver resolver)
    {
        var gate = new object();
        var units = new ShaderUnit[sources.Count];
        string prelude = null;
        int preludeIncludes = 0;
        bool primed = false;

        void Prime()
        {
            if (primed)
            {
                return;
            }

            lock (gate)
            {
                if (!primed)
                {
                    var text = new StringBuilder();
                    foreach (var include in resolver.CommonIncludes)
                    {
                        text.AppendLine(resolver.Read(include));
                        preludeIncludes++;
                    }

                    prelude = text.ToString();
                    primed = true;
                }
            }
        }

        Parallel.For(0, sources.Count, i =>
        {
            var source = sources[i];
            if (source.Body.StartsWith("#pragma bare", StringComparison.Ordinal))
            {
                units[i] = new ShaderUnit(source.Name, source.Body, 0);
                return;
            }

            Prime();
            units[i] = new ShaderUnit(source.Name, prelude + source.Body, preludeIncludes);
        });

        return units;
    }
}
