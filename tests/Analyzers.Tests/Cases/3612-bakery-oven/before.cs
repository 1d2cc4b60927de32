using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3612;

internal static class BakeryOven
{
    private static readonly object Door = new();
    private static int[] _profile;
    private static TimeSpan _rest;
    private static string _baker;

    internal static string Card(int minute)
    {
        if (ReferenceEquals(_profile, null))
        {
            Heat();
        }

        return minute < _rest.TotalMinutes ? "rest" : _baker;
    }

    internal static int Degrees(int minute)
    {
        int[] profile = _profile ?? Heat();
        return profile[Math.Min(minute, profile.Length - 1)];
    }

    private static int[] Heat()
    {
        lock (Door)
        {
            if (_profile is null)
            {
                _rest = TimeSpan.FromMinutes(Environment.ProcessorCount);
                _baker = Environment.UserName;
                _profile = new[] { 80, 140, 210, 230 };
            }

            return _profile;
        }
    }
}
