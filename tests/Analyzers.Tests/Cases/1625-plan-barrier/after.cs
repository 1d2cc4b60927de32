using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1625;

public sealed record JoinStep(string Left, string Right, double Cost);

public sealed class JoinPlanner
{
    private const int Working = 1, Finished = 2;

    private readonly string[] _relations;
    private readonly Func<string, string, double> _cost;
    private volatile int _phase;
    private JoinStep[] _steps;
    private double _total;

    public JoinPlanner(string[] relations, Func<string, string, double> cost)
    {
        _relations = relations;
        _cost = cost;
    }

    public void Begin()
    {
        _phase = Working;
        new Thread(Plan) { IsBackground = true }.Start();
    }

    public string Explain()
    {
        while (_phase != Finished)
        {
            Thread.SpinWait(32);
        }

        var text = new System.Text.StringBuilder();
        foreach (var step in _steps)
        {
            text.Append(step.Left).Append(" x ").Append(step.Right).Append(' ');
        }

        return text.Append("= ").Append(_total).ToString();
    }

    private void Plan()
    {
        var steps = new List<JoinStep>();
        for (int i = 1; i < _relations.Length; i++)
        {
            double cost = _cost(_relations[i - 1], _relations[i]);
            steps.Add(new JoinStep(_relations[i - 1], _relations[i], cost));
            _total += cost;
        }

        _steps = steps.ToArray();
        _phase = Finished;
    }
}
