using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1633;

public sealed class LaneTable
{
    private struct Lane
    {
        public bool Surveyed;
        public int Offset;
        public string Label;
        public double[] Profile;
    }

    private readonly Lane[] _lanes;
    private readonly object[] _locks;
    private readonly Func<int, double[]> _survey;

    public LaneTable(int lanes, Func<int, double[]> survey)
    {
        _lanes = new Lane[lanes];
        _locks = new object[lanes];
        _survey = survey;
        for (int i = 0; i < lanes; i++)
        {
            _locks[i] = new object();
        }
    }

    public int Count => _lanes.Length;

    public double Depth(int lane, int at)
    {
        ref Lane entry = ref Surveyed(lane);
        double[] profile = entry.Profile;
        return profile[(at + entry.Offset) % profile.Length];
    }

    public string Label(int lane) => Surveyed(lane).Label.PadLeft(8);

    private ref Lane Surveyed(int lane)
    {
        ref Lane entry = ref _lanes[lane];
        if (!entry.Surveyed)
        {
            lock (_locks[lane])
            {
                if (!entry.Surveyed)
                {
                    double[] profile = _survey(lane);
                    double deepest = double.MinValue;
                    for (int i = 0; i < profile.Length; i++)
                    {
                        if (profile[i] > deepest)
                        {
                            deepest = profile[i];
                            entry.Offset = i;
                        }
                    }

                    entry.Profile = profile;
                    entry.Label = "L" + lane + "/" + deepest.ToString("F0");
                    entry.Surveyed = true;
                }
            }
        }

        return ref entry;
    }
}
