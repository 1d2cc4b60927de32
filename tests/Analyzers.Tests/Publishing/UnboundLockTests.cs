using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A lock that does not bind, as one of a base class that is not there, is known by what the code of one type calls it.</summary>
public sealed class UnboundLockTests
{
    [Theory]
    [InlineData("lock (ThisLock) { READ }", "lock (ThisLock) { BUILD }")]
    [InlineData("lock (this.ThisLock) { READ }", "lock (ThisLock) { BUILD }")]
    [InlineData("lock (base.ThisLock) { READ }", "lock (this.ThisLock) { BUILD }")]
    [InlineData("lock (_owner.Sync) { READ }", "lock (this._owner.Sync) { BUILD }")]
    [InlineData("lock (Missing.Sync) { READ }", "lock (Missing.Sync) { BUILD }")]
    [InlineData("System.Threading.Monitor.Enter(ThisLock); try { READ } finally { System.Threading.Monitor.Exit(ThisLock); }", "lock (ThisLock) { BUILD }")]
    public Task One_name_is_one_lock(string read, string build) => VerifyAsync(read, build, "_ready", "_ready = true");

    [Theory]
    [InlineData("READ", "lock (ThisLock) { BUILD }")]
    [InlineData("lock (OtherLock) { READ }", "lock (ThisLock) { BUILD }")]
    [InlineData("lock (_owner.Other) { READ }", "lock (_owner.Sync) { BUILD }")]
    public Task Another_name_is_another_lock(string read, string build) => VerifyAsync(read, build, "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}");

    private static Task VerifyAsync(string read, string build, string load, string store) => new VerifyCS.Test
    {
        TestCode = $$"""
            class Channel : Missing
            {
                readonly MissingOwner _owner; bool _ready; int _size;

                public int Size()
                {
                    {{read.Replace("READ", $"if ({load}) return _size;")}}
                    {{build.Replace("BUILD", $"if (!_ready) {{ _size = 7; {store}; }} return _size;")}}
                }
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}
