using System.Text;
using Xunit;

namespace SafePublication.CommandLine.Tests;

public sealed class RepairTests : IDisposable
{
    private const string Racy =
        """
        class Box
        {
            private bool _ready;

            public void Raise() => _ready = true;

            public void Lower() => _ready = false;
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_finding_is_repaired_and_the_change_is_shown()
    {
        var file = _folder.Write("Box.cs", Racy);

        var result = await Tool.RunAsync("scan", _folder.Path, "--fix");

        Assert.Equal(
            $"""
            --- a/{file.TrimStart('/')}
            +++ b/{file.TrimStart('/')}
            @@ -2,7 +2,7 @@
             {"{"}
                 private bool _ready;
             
            -    public void Raise() => _ready = true;
            +    public void Raise() => System.Threading.Volatile.Write(ref _ready, true);
             
            -    public void Lower() => _ready = false;
            +    public void Lower() => System.Threading.Volatile.Write(ref _ready, false);
             {"}"}

            2 findings repaired in 1 file; no publication race found in 1 file.

            """,
            result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Racy.Replace("_ready = true", "System.Threading.Volatile.Write(ref _ready, true)").Replace("_ready = false", "System.Threading.Volatile.Write(ref _ready, false)"), File.ReadAllText(file));
    }

    [Fact]
    public async Task Encoding_and_line_ends_survive()
    {
        var file = _folder.At("Box.cs");
        var text = "// caf\u00E9\r\n" + Racy.ReplaceLineEndings("\r\n");
        File.WriteAllText(file, text, Encoding.Latin1);

        await Tool.RunAsync("scan", _folder.Path, "--fix");

        var repaired = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        Assert.StartsWith("// caf\u00E9\r\nclass Box\r\n", repaired);
        Assert.Equal(text.Count(letter => letter == '\n'), repaired.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task A_byte_order_mark_survives()
    {
        var file = _folder.At("Box.cs");
        File.WriteAllText(file, Racy, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        await Tool.RunAsync("scan", _folder.Path, "--fix");

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'c'], File.ReadAllBytes(file)[..4]);
    }

    [Fact]
    public async Task Clean_source_is_not_touched()
    {
        var file = _folder.Write("Clean.cs", "class Clean;");
        var before = File.GetLastWriteTimeUtc(file);

        var result = await Tool.RunAsync("scan", _folder.Path, "--fix");

        Assert.Equal((0, "no publication race found in 1 file.\n"), (result.ExitCode, result.Output));
        Assert.Equal(before, File.GetLastWriteTimeUtc(file));
    }
}
