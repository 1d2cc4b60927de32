using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ThreadTests
{
    private const int X = 7;

    [Fact]
    public void What_a_parent_did_before_the_start_is_seen_by_the_child_and_what_the_child_did_is_seen_after_the_join()
    {
        var seen = (Child: -1L, Parent: -1L);
        DirectProgram program = null!;
        program = new DirectProgram(Parent) { Outcome = _ => $"{seen.Child}, {seen.Parent}" };
        var exploration = new Explorer(new ExplorationOptions()).Explore(program);
        Assert.Equal([new Outcome("1, 2", 1, true)], exploration.Outcomes);
        Assert.Equal(new CheckResult.Exhausted(1, 0), exploration.Result);

        IEnumerable<Step> Parent(IRun run, int thread)
        {
            program[run.Store(thread, new(X)).Store] = 1;
            var child = run.Start(thread).Thread;
            program.Add(run, child, Child);
            while (run.Join(thread, child) == Step.Wait)
                yield return Step.Wait;
            seen.Parent = program[run.Load(thread, new(X)).Store];
            run.End(thread);
            yield return Step.Done;
        }

        IEnumerable<Step> Child(IRun run, int thread)
        {
            run.Begin(thread);
            seen.Child = program[run.Load(thread, new(X)).Store];
            program[run.Store(thread, new(X)).Store] = 2;
            run.End(thread);
            yield return Step.Done;
        }
    }

    [Fact]
    public void Children_of_different_parents_race_and_are_counted_like_threads_that_were_always_there()
    {
        DirectProgram program = null!;
        program = new DirectProgram(Starter, Starter);
        Assert.Equal(new CheckResult.Exhausted(24, 0), new Explorer(new ExplorationOptions()).Explore(program).Result);

        IEnumerable<Step> Starter(IRun run, int thread)
        {
            for (var i = 0; i < 2; i++)
            {
                StartResult started;
                while ((started = run.Start(thread)).Step == Step.Wait)
                    yield return Step.Wait;
                if (started.Step == Step.Abandon)
                    yield break;
                program.Add(run, started.Thread, Writer);
            }

            run.End(thread);
            yield return Step.Done;
        }

        IEnumerable<Step> Writer(IRun run, int thread)
        {
            while (run.Begin(thread) == Step.Wait)
                yield return Step.Wait;
            while (run.Store(thread, new(X)).Step == Step.Wait)
                yield return Step.Wait;
            while (run.End(thread) == Step.Wait)
                yield return Step.Wait;
            yield return Step.Done;
        }
    }

    [Fact]
    public void Joining_a_thread_that_is_blocked_for_good_is_part_of_the_deadlock()
    {
        DirectProgram program = null!;
        program = new DirectProgram(Parent);
        var result = new Explorer(new ExplorationOptions()).Explore(program).Result;
        Assert.Equal("deadlock: T0 waits for the end of T1; T1 waits: nobody sets the event", Assert.IsType<CheckResult.Violated>(result).Witness.Violation);

        IEnumerable<Step> Parent(IRun run, int thread)
        {
            var child = run.Start(thread).Thread;
            program.Add(run, child, Child);
            while (run.Join(thread, child) == Step.Wait)
                yield return Step.Wait;
        }

        IEnumerable<Step> Child(IRun run, int thread)
        {
            run.Begin(thread);
            yield return run.Block(thread, "nobody sets the event", run.Load(thread, new(X)).Token);
        }
    }

    [Fact]
    public void A_thread_that_failed_never_ends_for_whoever_joins_it()
    {
        DirectProgram program = null!;
        program = new DirectProgram(Parent, Writer);
        var exploration = new Explorer(new ExplorationOptions()).Explore(program);
        Assert.Equal("it read 0", Assert.IsType<CheckResult.Violated>(exploration.Result).Witness.Violation);
        Assert.Equal((1, 1), (exploration.Result.Executions, exploration.Result.Blocked));

        IEnumerable<Step> Parent(IRun run, int thread)
        {
            var child = run.Start(thread).Thread;
            program.Add(run, child, Reader);
            while (run.Join(thread, child) == Step.Wait)
                yield return Step.Wait;
            run.End(thread);
        }

        IEnumerable<Step> Reader(IRun run, int thread)
        {
            run.Begin(thread);
            LoadResult loaded;
            while ((loaded = run.Load(thread, new(X))).Step == Step.Wait)
                yield return Step.Wait;
            if (loaded.Store.IsInitial)
                yield return run.Fail(thread, "it read 0");
            else
                run.End(thread);
        }

        IEnumerable<Step> Writer(IRun run, int thread)
        {
            while (run.Store(thread, new(X)).Step == Step.Wait)
                yield return Step.Wait;
            run.End(thread);
        }
    }

    [Fact]
    public void A_program_that_does_something_else_in_the_next_run_is_refused()
    {
        var runs = 0;
        var program = new DirectProgram(Writer, Writer);
        Assert.Throws<NondeterministicProgramException>(() => new Explorer(new ExplorationOptions()).Explore(program));

        IEnumerable<Step> Writer(IRun run, int thread)
        {
            while (run.Store(thread, new(X + runs++ / 2)).Step == Step.Wait)
                yield return Step.Wait;
            while (run.Store(thread, new(X)).Step == Step.Wait)
                yield return Step.Wait;
            run.End(thread);
            yield return Step.Done;
        }
    }
}
