using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C252;

public static class Bootstrapper
{
    private const int Configured = 2;

    private static volatile int s_phase;
    private static Dictionary<string, string> s_settings = new();

    public static Task BeginAsync(Func<IEnumerable<(string Key, string Value)>> read)
    {
        s_phase = 1;
        return Task.Run(() =>
        {
            var settings = new Dictionary<string, string>();
            foreach (var (key, value) in read())
            {
                settings[key] = value;
            }

            s_settings = settings;
            s_phase = Configured;
        });
    }

    public static string Setting(string key)
    {
        WaitUntilConfigured();
        return s_settings.TryGetValue(key, out string value) ? value : "";
    }

    private static void WaitUntilConfigured()
    {
        do
        {
            Thread.Yield();
        }
        while (s_phase < Configured);
    }
}
