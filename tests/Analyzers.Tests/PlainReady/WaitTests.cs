using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Waiting for the writer orders its stores before what follows.</summary>
public sealed class WaitTests
{
    [Theory]
    [InlineData("var t = new Thread(Work); t.Start(); t.Join();")]
    [InlineData("Task.Run(Work).Wait();")]
    [InlineData("var t = Task.Run(Work); Task.WaitAll(t);")]
    [InlineData("_ = Task.Run(() => { Work(); return 1; }).Result;")]
    [InlineData("Task.Run(Work).GetAwaiter().GetResult();")]
    [InlineData("Task.Run(Work); _done.Wait();")]
    [InlineData("Task.Run(Work); _count.Wait();")]
    public Task A_read_after_the_wait_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _done = new(); readonly CountdownEvent _count = new(1); bool _ready; int _result;

            public int Run() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; _done.Set(); _count.Signal(); }
        }
        """);

    [Theory]
    [InlineData("await Task.Run(Work);")]
    [InlineData("await Task.Run(Work).ConfigureAwait(false);")]
    [InlineData("var work = Task.Run(Work); Console.WriteLine(); await work;")]
    [InlineData("await Task.Factory.StartNew(Work);")]
    public Task A_read_after_an_await_of_the_writer_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; }
        }
        """);

    [Fact]
    public Task A_read_after_an_await_of_something_else_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { _ = Task.Run(Work); await Task.Delay(9); return {|PUB1001:_ready|} ? _result : 0; }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }
        }
        """);

    [Fact]
    [Trait("Gap", "an await of several writers is not taken as a wait yet")]
    public Task A_read_after_an_await_of_all_writers_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { await Task.WhenAll(Task.Run(Work)); return {|PUB1001:_ready|} ? _result : 0; }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }
        }
        """);

    [Fact]
    public Task A_read_before_the_wait_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _result;

            public int Run()
            {
                var work = Task.Run(Work);
                var early = {|PUB1001:_ready|} ? _result : 0;
                work.Wait();
                return early;
            }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }
        }
        """);
}
