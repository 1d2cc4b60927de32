using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A function that waits for all that it has started has the work's input in order: what is set before it is called. What the work announces anyone may ask for meanwhile.</summary>
public sealed class ForkJoinTests
{
    [Theory]
    [InlineData("Task.WaitAll(tasks);", "", "_ready", "_ready = true")]
    [InlineData("foreach (var task in tasks) task.Wait();", "", "_ready", "_ready = true")]
    [InlineData("", "", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("while (true) Console.ReadLine();", "", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("if (lanes > 1) Task.WaitAll(tasks);", "", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("Task.WaitAll(tasks);", "Init(lanes);", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("Task.WaitAll(tasks);", "_factory.StartNew(() => Init(lanes));", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task Work_that_is_waited_for(string wait, string meanwhile, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;

        class Generator
        {
            readonly TaskFactory _factory = new(); bool _ready; long[] _memory = [];

            public void Init(int lanes) { _memory = new long[64 * lanes]; {{store}}; }

            public void Fill(int lanes)
            {
                var tasks = new Task[lanes];
                for (var lane = 0; lane < lanes; lane++) { var at = lane; tasks[lane] = _factory.StartNew(() => FillSegment(at)); }
                {{meanwhile}}
                {{wait}}
            }

            void FillSegment(int lane) { if ({{load}}) Console.WriteLine(_memory[lane]); }
        }
        """);

    [Theory]
    [InlineData("threads.ForEach(thread => thread.Join());", "_ready", "_ready = true")]
    [InlineData("threads.ForEach(thread => { Console.WriteLine(); thread.Join(); });", "_ready", "_ready = true")]
    [InlineData("Array.ForEach(threads.ToArray(), thread => thread.Join());", "_ready", "_ready = true")]
    [InlineData("threads.ForEach(thread => Console.WriteLine(thread.Name));", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("threads.ForEach(thread => threads[0].Name = thread.Name);", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task Work_that_a_function_waits_for_element_by_element(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Generator
        {
            bool _ready; long[] _memory = [];

            public void Init(int lanes) { _memory = new long[64 * lanes]; {{store}}; }

            public void Fill(int lanes)
            {
                var threads = new List<Thread>();
                for (var lane = 0; lane < lanes; lane++) { var at = lane; var thread = new Thread(() => FillSegment(at)); thread.Start(); threads.Add(thread); }
                {{wait}}
            }

            void FillSegment(int lane) { if ({{load}}) Console.WriteLine(_memory[lane]); }
        }
        """);
}
