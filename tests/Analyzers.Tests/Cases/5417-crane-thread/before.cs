using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5417;

public sealed class CraneControl
{
    private abstract record Order;
    private sealed record Home(double Offset) : Order;
    private sealed record Lift(double Meters, TaskCompletionSource<double> Answer) : Order;

    private readonly BlockingCollection<Order> _orders = new();
    private readonly Thread _operator;
    private bool _homed;
    private double _zero;
    private double _height;

    public CraneControl()
    {
        _operator = new Thread(Operate) { IsBackground = true, Name = "crane" };
        _operator.Start();
    }

    public void Calibrate(double offset) => _orders.Add(new Home(offset));

    public Task<double> LiftAsync(double meters)
    {
        var answer = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Add(new Lift(meters, answer));
        return answer.Task;
    }

    public void Stop()
    {
        _orders.CompleteAdding();
        _operator.Join();
    }

    private void Operate()
    {
        foreach (var order in _orders.GetConsumingEnumerable())
        {
            switch (order)
            {
                case Home home:
                    _zero = home.Offset;
                    _height = 0;
                    _homed = true;
                    break;
                case Lift lift:
                    Move(lift);
                    break;
            }
        }
    }

    private void Move(Lift lift)
    {
        if (!_homed)
        {
            lift.Answer.SetException(new InvalidOperationException("crane is not homed"));
            return;
        }

        _height += lift.Meters;
        lift.Answer.SetResult(_height - _zero);
    }
}
