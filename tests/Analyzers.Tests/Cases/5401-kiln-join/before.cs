using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5401;

public static class KilnTuning
{
    private sealed class Trial
    {
        private readonly double[] _ramp;
        public bool Converged;
        public double Gain;
        public int Rounds;

        public Trial(double[] ramp) => _ramp = ramp;

        public void Solve()
        {
            double gain = 1.0, error = double.MaxValue;
            int round = 0;
            while (round < 500 && error > 0.01)
            {
                error = 0;
                foreach (double step in _ramp)
                {
                    error += Math.Abs(step - (gain * step));
                }

                gain += error / (_ramp.Length * 100.0);
                round++;
            }

            if (error <= 0.01)
            {
                Gain = gain;
                Rounds = round;
                Converged = true;
            }
        }
    }

    public static string Tune(double[] ramp)
    {
        var trial = new Trial(ramp);
        var solver = new Thread(trial.Solve, 4 * 1024 * 1024) { IsBackground = true, Name = "kiln-tuner" };
        solver.Start();
        Console.Error.WriteLine("tuning " + ramp.Length + " steps");
        solver.Join();

        if (!trial.Converged)
        {
            return "manual";
        }

        return trial.Gain.ToString("F3") + " after " + trial.Rounds;
    }
}
