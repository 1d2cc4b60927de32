using Xunit;

namespace SafePublication.ModelChecker.Tests;

/// <summary>A store that tells its value need not be repeated before the loads that take it.</summary>
public sealed class ToldValueTests
{
    private const int X = 3;
    private const int Y = 5;

    [Theory]
    [InlineData("mca", 4)]
    [InlineData("sc", 3)]
    public void Threads_run_from_their_first_event_to_their_last_when_the_values_are_told(string model, int executions)
    {
        var (told, waits) = Explore(model, () => 1);
        var (kept, waitsForStores) = Explore(model, () => null);
        Assert.Equal(new CheckResult.Exhausted(executions, 0), told.Result);
        Assert.Equal(kept.Result, told.Result);
        Assert.Equal(kept.Outcomes, told.Outcomes);
        Assert.Equal(0, waits);
        Assert.True(waitsForStores > 0);
    }

    [Fact]
    public void Values_that_differ_from_run_to_run_are_not_taken_before_they_are_stored()
    {
        var number = 0ul;
        var (told, waits) = Explore("mca", () => ++number);
        Assert.Equal(Explore("mca", () => null).Exploration.Outcomes, told.Outcomes);
        Assert.True(waits > 0);
    }

    /// <summary>Message passing, its reader first: the second load takes what the writer stored.</summary>
    private static (Exploration Exploration, int Waits) Explore(string model, Func<ulong?> value)
    {
        var waits = 0;
        var seen = (Flag: false, Data: false);
        var program = new DirectProgram(Reader, Writer) { Outcome = _ => $"{seen.Flag}, {seen.Data}" };
        return (new Explorer(new ExplorationOptions { Model = model }).Explore(program), waits);

        IEnumerable<Step> Reader(IRun run, int thread)
        {
            LoadResult flag, data;
            while ((flag = run.Load(thread, new(Y, IsAlone: true))).Step != Step.Done)
                yield return Wait();
            while ((data = run.Load(thread, new(X, IsAlone: true))).Step != Step.Done)
                yield return Wait();
            seen = (!flag.Store.IsInitial, !data.Store.IsInitial);
            run.End(thread);
        }

        IEnumerable<Step> Writer(IRun run, int thread)
        {
            foreach (var location in (int[])[X, Y])
            {
                var stored = value();
                while (run.Store(thread, new(location, Value: stored)).Step != Step.Done)
                    yield return Wait();
            }

            run.End(thread);
        }

        Step Wait()
        {
            waits++;
            return Step.Wait;
        }
    }
}
