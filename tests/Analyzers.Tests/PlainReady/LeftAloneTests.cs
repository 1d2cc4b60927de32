using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What asynchronous work stores behind its first await, where nobody takes its task, is no part of what the flag's raiser builds: the flag says that it has been started.</summary>
public sealed class LeftAloneTests
{
    [Theory]
    [InlineData("_ = LoadAsync();", "var image = await Task.Run(() => 1); _image = image;", "_loading = true")]
    [InlineData("LoadAsync();", "var image = await Task.Run(() => 1); _image = image;", "_loading = true")]
    [InlineData("await LoadAsync();", "var image = await Task.Run(() => 1); _image = image;", "{|PUB2001:_loading = true|}")]
    [InlineData("_ = LoadAsync();", "_image = 2; await Task.Yield();", "{|PUB2001:_loading = true|}")]
    public Task Work_whose_task_nobody_takes(string work, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Row
        {
            volatile bool _loading; int _image;

            public async Task<int> Image() { if (!_loading) { {{store}}; {{work}} } return _image; }

            async Task LoadAsync() { {{load}} }
        }
        """);
}
