using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class BoundTests
{
    [Fact]
    public void More_executions_than_allowed_are_a_bound_and_not_a_success()
    {
        var result = Explore(Families.Create("ainc", 4), new() { MaxExecutions = 10 });
        Assert.Equal(new CheckResult.BoundReached(10, 0, "there are more than 10 executions"), result);
    }

    [Fact]
    public void Exactly_as_many_executions_as_allowed_are_a_success() =>
        Assert.Equal(new CheckResult.Exhausted(24, 0), Explore(Families.Create("ainc", 4), new() { MaxExecutions = 24 }));

    [Fact]
    public void A_longer_execution_than_allowed_is_a_bound()
    {
        var result = Explore(Families.Create("ainc", 3), new() { MaxEvents = 11 });
        Assert.Equal("an execution has more than 11 events", Assert.IsType<CheckResult.BoundReached>(result).Bound);
    }

    [Fact]
    public void A_cancelled_exploration_is_a_bound()
    {
        var result = new Explorer(new()).Explore(Families.Create("ainc", 3), new CancellationToken(canceled: true)).Result;
        Assert.Equal(new CheckResult.BoundReached(0, 0, "the exploration was cancelled"), result);
    }

    [Fact]
    public void A_loop_that_a_thread_gives_up_is_a_bound_while_the_other_executions_are_counted()
    {
        DirectProgram program = null!;
        program = new DirectProgram(Waiter, Writer);
        Assert.Equal(new CheckResult.BoundReached(2, 0, "two turns of the loop"), Explore(program, new()));

        IEnumerable<Step> Waiter(IRun run, int thread)
        {
            for (var turn = 0; turn < 2; turn++)
            {
                LoadResult loaded;
                while ((loaded = run.Load(thread, new(1))).Step == Step.Wait)
                    yield return Step.Wait;
                if (!loaded.Store.IsInitial)
                {
                    run.End(thread);
                    yield break;
                }
            }

            yield return run.ReachBound(thread, "two turns of the loop");
        }

        IEnumerable<Step> Writer(IRun run, int thread)
        {
            while (run.Store(thread, new(1)).Step == Step.Wait)
                yield return Step.Wait;
            run.End(thread);
        }
    }

    [Fact]
    public void A_violation_counts_more_than_a_bound()
    {
        var program = new OpListProgram([[new Op.Fail("it failed")], [new Op.Store("x", 1), new Op.Store("x", 2)]], []);
        Assert.IsType<CheckResult.Violated>(Explore(program, new() { MaxExecutions = 1 }));
    }

    private static CheckResult Explore(IProgram program, ExplorationOptions options) => new Explorer(options).Explore(program).Result;
}
