using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4512;

public sealed class MenuModel
{
    public List<string> Titles { get; } = new();

    public int Separators { get; set; }
}

public static class PluginMenu
{
    private static readonly object s_build = new();
    private static MenuModel s_model;

    public static int Rows(IReadOnlyList<Func<string>> plugins)
    {
        var model = s_model ?? Build(plugins);
        return model.Titles.Count + model.Separators;
    }

    private static MenuModel Build(IReadOnlyList<Func<string>> plugins)
    {
        lock (s_build)
        {
            if (s_model is not null)
            {
                return s_model;
            }

            var model = new MenuModel();
            Action<string> add = title =>
            {
                if (title == "-")
                {
                    model.Separators++;
                }
                else
                {
                    model.Titles.Add(title);
                }
            };

            foreach (var plugin in plugins)
            {
                add(plugin());
            }

            return s_model = model;
        }
    }
}
