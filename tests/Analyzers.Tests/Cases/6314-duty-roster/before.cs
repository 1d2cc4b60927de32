using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6314;

public sealed class Roster
{
    public Roster(DayOfWeek day) => Day = day;

    public DayOfWeek Day { get; }

    public string[] Slots { get; } = new string[24];

    public int Staffed { get; set; }
}

public sealed class DutyBoard
{
    public volatile Roster Active = new(DayOfWeek.Sunday);

    public string OnCall(DateTime at)
    {
        var roster = Active;
        return roster.Day == at.DayOfWeek && roster.Staffed > 0 ? roster.Slots[at.Hour % roster.Staffed].Trim() : "switchboard";
    }
}

public sealed class DutyPlanner
{
    private readonly DutyBoard _board;
    private readonly Func<DayOfWeek, IReadOnlyList<string>> _staff;

    public DutyPlanner(DutyBoard board, Func<DayOfWeek, IReadOnlyList<string>> staff)
    {
        _board = board;
        _staff = staff;
    }

    public void Replan(DayOfWeek day)
    {
        lock (_board)
        {
            if (_board.Active.Day != day || _board.Active.Staffed == 0)
            {
                _board.Active = new Roster(day);
                Assign(_board.Active, _staff(day));
            }
        }
    }

    private static void Assign(Roster roster, IReadOnlyList<string> names)
    {
        for (int i = 0; i < names.Count && i < roster.Slots.Length; i++)
        {
            roster.Staffed++;
            roster.Slots[i] = names[i];
        }
    }
}
