using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A helper that always waits for what it is given is a wait where it is called.</summary>
public sealed class GivenWaitTests
{
    [Theory]
    [InlineData("End(thread);", "static void End(Thread given) => given.Join();", true)]
    [InlineData("End([thread]);", "static void End(Thread[] given) { foreach (var one in given) one.Join(); }", true)]
    [InlineData("End([thread]);", "static void End(Thread[] given) { for (var i = 0; i < given.Length; i++) given[i].Join(); }", true)]
    [InlineData("End([thread]);", "static void End(List<Thread> given) => given.ForEach(one => one.Join());", true)]
    [InlineData("End(thread);", "static void End(Thread given) { if (given.Name is null) return; given.Join(); }", false)]
    [InlineData("End(thread);", "static void End(Thread given) => Console.WriteLine(given.Name);", false)]
    [InlineData("End(thread);", "static void End(Thread given) { var other = Task.Run(() => Console.WriteLine(given.Name)); other.Wait(); }", false)]
    public Task A_helper_joins_the_thread(string call, string helper, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Part
        {
            public bool Done; public string? Text;

            public void Fill() { Text = Environment.MachineName; {{(isOrdered ? "Done = true" : "{|PUB1002:Done = true|}")}}; }
        }

        static class Job
        {
            public static int Run() { var part = new Part(); var thread = new Thread(part.Fill); thread.Start(); {{call}} return {{(isOrdered ? "part.Done" : "{|PUB1001:part.Done|}")}} ? part.Text!.Length : 0; }

            {{helper}}
        }
        """);

    /// <summary>Where a member keeps nothing to wait for, nothing has been started, or somebody else has waited.</summary>
    [Theory]
    [InlineData("if (_thread != null) { _thread.Join(); _thread = null; }", true)]
    [InlineData("_thread?.Join();", true)]
    [InlineData("if (_task is not null) await _task;", true)]
    [InlineData("await EndAsync();", true)]
    [InlineData("_ = EndAsync();", false)]
    [InlineData("if (_other != null) _thread?.Join();", false)]
    [InlineData("if (_thread == null) _thread?.Join();", false)]
    [InlineData("if (_thread != null) Console.WriteLine(_thread.Name);", false)]
    public Task A_member_that_keeps_what_runs_may_be_empty(string wait, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            Thread? _thread; Thread? _other; Task? _task; bool _ready; string? _result;

            public void Start() { _thread = new Thread(Work); _thread.Start(); _task = Task.Run(Work); _other = Thread.CurrentThread; }

            public async Task<int> StopAsync() { await Task.Yield(); {{wait}} return {{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}} ? _result!.Length : 0; }

            async Task EndAsync() { if (_task == null) return; await _task.ConfigureAwait(false); }

            void Work() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; }
        }
        """);

    [Theory]
    [InlineData("await EndAsync(task);", "static async Task EndAsync(Task given) => await given.ConfigureAwait(false);", true)]
    [InlineData("await EndAsync([task]);", "static async Task EndAsync(Task[] given) { foreach (var one in given) await one; }", true)]
    [InlineData("await EndAsync(task).ConfigureAwait(false);", "static async Task EndAsync(Task given) => await given.WaitAsync(TimeSpan.FromSeconds(9));", true)]
    [InlineData("End(task);", "static void End(params Task[] given) => Task.WaitAll(given);", true)]
    [InlineData("_ = EndAsync(task); await Task.Yield();", "static async Task EndAsync(Task given) => await given;", false)]
    [InlineData("await EndAsync(task);", "static async Task EndAsync(Task given) => await Task.Delay(given.Id);", false)]
    [InlineData("End(default);", "static void End(CancellationToken given) { var other = Task.Run(() => Console.WriteLine()); other.Wait(given); }", false)]
    public Task A_helper_awaits_the_task(string call, string helper, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Part
        {
            public bool Done; public string? Text;

            public void Fill() { Text = Environment.MachineName; {{(isOrdered ? "Done = true" : "{|PUB1002:Done = true|}")}}; }
        }

        static class Job
        {
            public static async Task<int> RunAsync() { var part = new Part(); var task = Task.Run(part.Fill); {{call}} return {{(isOrdered ? "part.Done" : "{|PUB1001:part.Done|}")}} ? part.Text!.Length : 0; }

            {{helper}}
        }
        """);
}
