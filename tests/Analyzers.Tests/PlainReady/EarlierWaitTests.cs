using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A wait orders what was started before it, and nothing that is started later.</summary>
public sealed class EarlierWaitTests
{
    [Theory]
    [InlineData("Parallel.For(0, 3, turn => Console.Beep()); new Thread(Run).Start();", true)]
    [InlineData("Task.Run(Console.Beep).Wait(); var work = Task.Run(Run);", true)]
    [InlineData("var work = Task.Run(Run); work.Wait(); Task.Run(Run);", true)]
    [InlineData("var other = Task.Run(Console.Beep); if (other.IsCompleted) other.Wait(); Task.Run(Run);", true)]
    [InlineData("Task.Run(Console.Beep).Wait(); var work = Task.Run(Run); work.Wait();", false)]
    [InlineData("var work = new Thread(Run); work.Start(); work.Join(); Task.Run(Console.Beep);", false)]
    [InlineData("Parallel.Invoke(Run);", false)]
    public Task What_is_started_behind_a_wait_is_not_waited_for(string steps, bool isReported)
    {
        var (load, store) = isReported ? ("{|PUB1001:s_ready|}", "{|PUB1002:s_ready = true|}") : ("s_ready", "s_ready = true");
        return VerifyCS.VerifyAnalyzerAsync(
            $$"""
            using System.Threading.Tasks;

            static class Program
            {
                static readonly object s_gate = new(); static bool s_ready; static int s_value;

                public static void Start() { {{steps}} if ({{load}}) Console.WriteLine(s_value); }

                static void Run() { lock (s_gate) { s_value = 3; {{store}}; } }
            }
            """);
    }

    [Theory]
    [InlineData("await Task.Run(Run);", false)]
    [InlineData("await Task.Delay(3); await Task.Run(Run);", false)]
    [InlineData("await Task.Delay(3); var work = Task.Run(Run); await work;", false)]
    [InlineData("await Task.Delay(3); var work = Task.Run(Run); await Task.WhenAll(work, Task.Delay(3));", false)]
    [InlineData("await Task.Delay(3); var works = new List<Task>(); for (var i = 0; i < 3; i++) works.Add(Task.Run(Run)); await Task.WhenAll(works);", false)]
    [InlineData("await Task.Run(Run); _ = Task.Run(Run);", true)]
    public Task Work_that_is_awaited_at_once_is_over(string steps, bool isReported)
    {
        var (load, store) = isReported ? ("{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}") : ("_ready", "_ready = true");
        return VerifyCS.VerifyAnalyzerAsync(
            $$"""
            class Job
            {
                readonly object _gate = new(); bool _ready; int _value;

                public async Task StartAsync() { {{steps}} if ({{load}}) Console.WriteLine(_value); }

                void Run() { lock (_gate) { _value = 3; {{store}}; } }
            }
            """);
    }
}
