using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5511;

internal sealed class RosterState
{
    public bool Loaded;
    public string[] Crew;
    public TimeSpan Shift;
}

internal sealed class RosterLoader
{
    private readonly RosterState _state;
    private readonly Func<string> _download;

    public RosterLoader(RosterState state, Func<string> download)
    {
        _state = state;
        _download = download;
    }

    public void Start()
    {
        var worker = new Thread(Load) { IsBackground = true, Name = "roster" };
        worker.Start();
    }

    private void Load()
    {
        string[] parts = _download().Split(';');
        _state.Shift = TimeSpan.FromHours(int.Parse(parts[0]));
        _state.Crew = parts[1..];
        _state.Loaded = true;
    }
}

internal sealed class RosterBoard
{
    private readonly RosterState _state;

    public RosterBoard(RosterState state) => _state = state;

    public string Describe(DateTime start)
    {
        var state = _state;
        if (!state.Loaded)
        {
            return "roster is on its way";
        }

        return string.Join(", ", state.Crew) + " until " + (start + state.Shift).ToShortTimeString();
    }
}

public static class Depot
{
    public static Func<DateTime, string> Open(Func<string> download)
    {
        var state = new RosterState();
        new RosterLoader(state, download).Start();
        return new RosterBoard(state).Describe;
    }
}
