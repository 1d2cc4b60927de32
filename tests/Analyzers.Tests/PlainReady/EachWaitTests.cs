using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Loops that wait for each of their objects by a function of it, or by what a member of it keeps.</summary>
public sealed class EachWaitTests
{
    [Theory]
    [InlineData("foreach (var worker in crew) worker.Complete();", "worker.Done", "Done = true", "Join()")]
    [InlineData("foreach (var worker in crew) { worker.Complete(); worker.Start(); }", "worker.Done", "Done = true", "Join()")]
    [InlineData("for (var at = 0; at < crew.Count; at++) crew[at].Complete();", "worker.Done", "Done = true", "Join()")]
    [InlineData("crew.ForEach(worker => worker.Complete());", "worker.Done", "Done = true", "Join()")]
    [InlineData("foreach (var worker in crew) worker.Thread.Join();", "worker.Done", "Done = true", "Join()")]
    [InlineData("foreach (var worker in crew) worker.Complete();", "{|PUB1001:worker.Done|}", "{|PUB1002:Done = true|}", "Interrupt()")]
    [InlineData("foreach (var worker in crew) Task.Run(() => worker.Complete());", "{|PUB1001:worker.Done|}", "{|PUB1002:Done = true|}", "Join()")]
    [InlineData("foreach (var worker in crew) Task.Run(() => worker.Thread.Join());", "{|PUB1001:worker.Done|}", "{|PUB1002:Done = true|}", "Join()")]
    [InlineData("foreach (var worker in crew) worker.Thread.Interrupt();", "{|PUB1001:worker.Done|}", "{|PUB1002:Done = true|}", "Join()")]
    public Task What_each_of_them_has_done_is_in_order_behind_the_loop(string wait, string load, string store, string end) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Worker
        {
            public readonly Thread Thread;

            public Worker() => Thread = new Thread(Work);

            public bool Done { get; private set; }

            public int Rows { get; private set; }

            public void Start() => Thread.Start();

            public void Complete() => Thread.{{end}};

            void Work() { Rows = 4; {{store}}; }
        }

        class Tally
        {
            public int Sum(List<Worker> crew) { crew.ForEach(worker => worker.Start()); {{wait}} var sum = 0; foreach (var worker in crew) if ({{load}}) sum += worker.Rows; return sum; }
        }
        """);
}
