using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A helper that always waits for what it is given is a wait where it is called.</summary>
public sealed class WaitHelperTests
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

    [Theory]
    [InlineData("await EndAsync(task);", "static async Task EndAsync(Task given) => await given.ConfigureAwait(false);", true)]
    [InlineData("await EndAsync([task]);", "static async Task EndAsync(Task[] given) { foreach (var one in given) await one; }", true)]
    [InlineData("await EndAsync(task).ConfigureAwait(false);", "static async Task EndAsync(Task given) => await given.WaitAsync(TimeSpan.FromSeconds(9));", true)]
    [InlineData("End(task);", "static void End(params Task[] given) => Task.WaitAll(given);", true)]
    [InlineData("_ = EndAsync(task); await Task.Yield();", "static async Task EndAsync(Task given) => await given;", false)]
    [InlineData("await EndAsync(task);", "static async Task EndAsync(Task given) => await Task.Delay(given.Id);", false)]
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
