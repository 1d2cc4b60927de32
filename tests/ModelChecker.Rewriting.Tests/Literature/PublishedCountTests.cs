using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>Locks and structures of the literature as compiled C#, with the numbers of executions that GenMC 0.11.0 expects.</summary>
public class PublishedCountTests
{
    [Theory]
    [InlineData("ticket", 2)]
    [InlineData("ttas", 4)]
    [InlineData("spinlock", 4)]
    [InlineData("twa", 4)]
    [InlineData("mcs", 6)]
    [InlineData("mutex", 12)]
    [InlineData("qspinlock", 6)]
    public void A_lock_has_its_published_number_under_every_model(string name, long executions) =>
        Verify(Mutual.Exclusion(name), ("sc", executions), ("tso", executions), ("mca", executions), ("core", executions));

    [Fact]
    public void A_barrier_has_its_published_number() => Verify(Structures.Barrier, ("sc", 2), ("mca", 2), ("core", 2));

    [Fact]
    public void Treibers_stack_has_its_published_number() => Verify(Structures.TreiberStack, ("sc", 18), ("mca", 18), ("core", 18));

    /// <summary>Without a full fence Peterson's lock excludes under sequential consistency alone; rc11 has 22 executions.</summary>
    [Fact]
    public void Petersons_lock_has_the_numbers_of_sc_and_of_rc11() => Verify(Structures.Peterson, ("sc", 4), ("tso", 22), ("mca", 22), ("core", 22));

    [Fact]
    public void Chase_and_Levs_deque_has_the_numbers_of_sc_and_of_rc11() => Verify(Structures.ChaseLevDeque, ("sc", 59), ("tso", 59), ("mca", 59), ("core", 65));

    /// <summary>The attempts are made once each, so there are no turns to count. The published program is relaxed where C# has full fences; under rc11 it has 183.</summary>
    [Fact]
    public void A_stack_that_is_tried_once_has_the_number_of_sc() => Verify(Queues.OnceTriedStack, ("sc", 37), ("mca", 156), ("core", 156));

    /// <summary>
    /// A turn in which the compare-exchange fails and which begins anew has stored nothing and waits: so it is in GenMC, too. With the seen value carried into the
    /// next turn, as C11's compare-exchange does, each of the three executions has a twin, in which one of the threads saw the word too early at first.
    /// </summary>
    [Fact]
    public void A_bounded_queue_has_its_published_number_and_as_many_twins()
    {
        Verify(Queues.BoundedQueue(carriesValue: false), ("sc", 3), ("tso", 3), ("mca", 3), ("core", 3));
        Verify(Queues.BoundedQueue(carriesValue: true), ("sc", 6), ("tso", 6), ("mca", 6), ("core", 6));
    }

    /// <summary>
    /// GenMC has 50: it counts the turns in which a compare-exchange fails as long as its bound on turns allows, and cuts the others off. Here a turn that
    /// stores nothing is no execution of its own but waits, so there are fewer, and no bound is needed.
    /// </summary>
    [Fact]
    public void Michael_and_Scotts_queue_has_no_executions_for_turns_in_vain() => Verify(Structures.MichaelScottQueue, ("sc", 38), ("mca", 38));

    /// <summary>
    /// GenMC has 14: an attempt that subtracts and adds the same again counts there as one that did nothing. Here it stores twice, which another thread can see
    /// (and may fail for that reason), so it counts.
    /// </summary>
    [Fact]
    public void A_reader_writer_lock_counts_the_attempts_that_others_can_see() => Verify(Structures.ReaderWriterLock, ("sc", 222), ("mca", 222));

    private static void Verify(string source, params (string Model, long Executions)[] expected)
    {
        var program = ScenarioCompiler.Rewrite(source, OptimizationLevel.Release);
        var scenario = ModelCheck.ScenariosOf(program).Single();
        foreach (var (model, executions) in expected)
        {
            var report = ModelCheck.Run(program, scenario, new ExplorationOptions { Model = model, MaxExecutions = 10_000, MaxEvents = 100 });
            Assert.Equal((model, "Exhausted", executions), (model, report.Result.GetType().Name, report.Result.Executions));
        }
    }
}
