using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Who takes what started code has put into a queue comes after what that code has done before.</summary>
public sealed class TakenFromQueueTests
{
    [Theory]
    [InlineData("System.Collections.Concurrent.BlockingCollection<int> _queue = new()", "_queue.Take();", "_queue.Add(1);")]
    [InlineData("System.Collections.Concurrent.ConcurrentQueue<int> _queue = new()", "if (!_queue.TryDequeue(out _)) return 0;", "_queue.Enqueue(1);")]
    [InlineData("System.Threading.Channels.Channel<int> _queue = System.Threading.Channels.Channel.CreateUnbounded<int>()", "await _queue.Reader.ReadAsync();", "_queue.Writer.TryWrite(1);")]
    public Task A_result_of_started_code(string queue, string take, string put) => VerifyCS.VerifyAnalyzerAsync(Job(queue, take, $"Build(); {put}", isReported: false, ""));

    [Theory]
    [InlineData("_queue.TryDequeue(out _);", "_queue.Enqueue(1); Build();", "")]
    [InlineData("_queue.TryDequeue(out _);", "Build(); _queue.Enqueue(1);", "public void Post() => _queue.Enqueue(2);")]
    [InlineData("_other.TryDequeue(out _);", "Build(); _queue.Enqueue(1);", "")]
    [InlineData("_queue.TryPeek(out _);", "Build(); _queue.Enqueue(1);", "")]
    public Task What_others_put_there_or_comes_later_is_not_ordered(string take, string work, string member) =>
        VerifyCS.VerifyAnalyzerAsync(Job("System.Collections.Concurrent.ConcurrentQueue<int> _queue = new(), _other = new()", take, work, isReported: true, member));

    [Theory]
    [InlineData("_stop.IsCancellationRequested", false)]
    [InlineData("_stop.Token.IsCancellationRequested", false)]
    [InlineData("!_stop.IsCancellationRequested", true)]
    public Task Who_has_seen_a_cancellation(string isStopped, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        Job("CancellationTokenSource _stop = new()", $"if (!({isStopped})) return 0;", "Build(); _stop.Cancel();", isReported, ""));

    private static string Job(string field, string take, string work, bool isReported, string member) =>
        $$"""
        #pragma warning disable CS1998
        class Job
        {
            readonly {{field}}; bool _ready; string _result = "";

            public Job() => Task.Run(Work);

            public async Task<int> Run() { {{take}} return {{(isReported ? "{|PUB1001:_ready|}" : "_ready")}} ? _result.Length : 0; }

            void Work() { {{work}} }

            void Build() { _result = Environment.MachineName; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; }

            {{member}}
        }
        """;

    /// <summary>An object that started code fills and then puts into the queue is complete for whoever takes it.</summary>
    [Theory]
    [InlineData("Fill(sheet); _done.Writer.TryWrite(sheet);", false)]
    [InlineData("_done.Writer.TryWrite(sheet); Fill(sheet);", true)]
    public Task An_object_that_started_code_fills(string work, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Proofs
        {
            public sealed class Sheet { public byte[]? Pixels; }

            readonly System.Threading.Channels.Channel<Sheet> _done = System.Threading.Channels.Channel.CreateUnbounded<Sheet>();

            public void Submit() { var sheet = new Sheet(); Task.Run(() => { {{work}} }); }

            public async Task<int> Collect() { var sheet = await _done.Reader.ReadAsync(); return sheet.Pixels!.Length + sheet.Pixels[0]; }

            static void Fill(Sheet sheet) { {{(isReported ? "{|PUB2003:sheet.Pixels = new byte[16]|}" : "sheet.Pixels = new byte[16]")}}; for (var i = 0; i < 16; i++) sheet.Pixels[i] = 3; }
        }
        """);
}
