using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Whoever is told that a thread has ended, or signalled, comes after it; what says that it still goes on orders nothing.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData("_task.IsCompleted", true)]
    [InlineData("_task.Status == TaskStatus.RanToCompletion", true)]
    [InlineData("_task.Status >= TaskStatus.RanToCompletion", true)]
    [InlineData("_task.Status is TaskStatus.RanToCompletion or TaskStatus.Faulted", true)]
    [InlineData("_task is { IsCompletedSuccessfully: true }", true)]
    [InlineData("_task?.IsCompleted == true", true)]
    [InlineData("_value.IsCompleted", true)]
    [InlineData("!_thread.IsAlive", true)]
    [InlineData("_thread.IsAlive == false", true)]
    [InlineData("_left.CurrentCount == 0", true)]
    [InlineData("_queue.IsAddingCompleted", true)]
    [InlineData("_task.Status == TaskStatus.Running", false)]
    [InlineData("_task.Status != TaskStatus.Faulted", false)]
    [InlineData("_thread.IsAlive", false)]
    [InlineData("_thread?.IsAlive != true", false)]
    [InlineData("_left.CurrentCount < 2", false)]
    [InlineData("_left.InitialCount == 0", false)]
    public Task The_end_of_the_work_is_asked(string isOver, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly CountdownEvent _left = new(2); readonly System.Collections.Concurrent.BlockingCollection<int> _queue = new();
            readonly Task _task; readonly ValueTask _value; readonly Thread _thread; bool _ready; string? _result;

            public Job() { _task = Task.Run(Work); _value = new ValueTask(_task); _thread = new Thread(Work); _thread.Start(); }

            public int Run() { if ({{isOver}}) return {{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}} ? _result!.Length : 0; return -1; }

            void Work() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; _left.Signal(); _queue.CompleteAdding(); }
        }
        """);

    [Theory]
    [InlineData("while (!_task.IsCompleted) Thread.Sleep(1);", true)]
    [InlineData("while (_thread.IsAlive) Thread.Sleep(1);", true)]
    [InlineData("SpinWait.SpinUntil(() => _task.IsCompleted);", true)]
    [InlineData("var over = _task.IsCompleted; if (!over) return -1;", true)]
    [InlineData("var runs = !_task.IsCompleted; if (runs) return -1;", true)]
    [InlineData("var over = _task.IsCompleted && DateTime.Now.Hour > 3; if (!over) return -1;", true)]
    [InlineData("switch (_task.Status) { case TaskStatus.RanToCompletion: break; default: return -1; }", true)]
    [InlineData("if (!IsOver) return -1;", true)]
    [InlineData("if (!HasEnded(3)) return -1;", true)]
    [InlineData("var over = _task.IsCompleted || DateTime.Now.Hour > 3; if (!over) return -1;", false)]
    [InlineData("var over = _task.IsCompleted; if (over) return -1;", false)]
    [InlineData("if (!MayHaveEnded(3)) return -1;", false)]
    [InlineData("while (_task.IsCompleted) Thread.Sleep(1);", false)]
    public Task The_end_of_the_work_is_awaited_or_remembered(string wait, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly Task _task; readonly Thread _thread; bool _ready; string? _result;

            public Job() { _task = Task.Run(Work); _thread = new Thread(Work); _thread.Start(); }

            bool IsOver => _task.IsCompleted;

            bool HasEnded(int turn) { if (!_task.IsCompleted) return false; return turn > 2; }

            bool MayHaveEnded(int turn) => turn > 2 || _task.IsCompleted;

            public int Run() { {{wait}} return {{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}} ? _result!.Length : 0; }

            void Work() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; }
        }
        """);
}
