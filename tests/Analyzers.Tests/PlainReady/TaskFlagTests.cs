using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A flag that is a task: whoever awaits it has what its work has stored (.NET memory model: a task's completion happens before what awaits it).</summary>
public sealed class TaskFlagTests
{
    [Theory]
    [InlineData("await Start();", "_loading", "_loading = Load()")]
    [InlineData("await Start().ConfigureAwait(false);", "_loading", "_loading = Load()")]
    [InlineData("_ = Start();", "{|PUB1003:_loading|}", "{|PUB1003:_loading = Load()|}")]
    public Task What_its_work_stores_is_ordered_by_its_end(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Threading.Tasks;

        public class Directory
        {
            readonly object _gate = new(); Task? _loading; string _home = "", _name = "";

            public async Task<string> Home() { {{wait}} return _home + _name; }

            Task Start()
            {
                if ({{load}} != null) return _loading;
                lock (_gate)
                {
                    if (_loading == null) { {{store}}; }
                    return _loading;
                }
            }

            Task Load() { _home = Environment.MachineName; _name = Environment.UserName; return Task.CompletedTask; }
        }
        """);
}
