using System.Collections.Concurrent;

namespace Corpus.C1802;

public enum PipelineStage : byte
{
    Unbuilt,
    Queued,
    Built,
    Broken,
}

public sealed class PipelineEntry
{
    internal volatile PipelineStage Stage;
    internal byte[] Code;
    internal int VertexStride;
    internal string Failure;

    internal PipelineEntry(string source) => Source = source;

    public string Source { get; }
}

public sealed class PipelineCompiler : IDisposable
{
    private readonly BlockingCollection<PipelineEntry> _work = new();
    private readonly Func<string, byte[]> _backend;
    private readonly Thread _thread;

    public PipelineCompiler(Func<string, byte[]> backend)
    {
        _backend = backend;
        _thread = new Thread(CompileLoop) { IsBackground = true, Name = "pipeline-compiler" };
        _thread.Start();
    }

    public PipelineEntry Request(string source)
    {
        var entry = new PipelineEntry(source) { Stage = PipelineStage.Queued };
        _work.Add(entry);
        return entry;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void CompileLoop()
    {
        foreach (var entry in _work.GetConsumingEnumerable())
        {
            try
            {
                byte[] code = _backend(entry.Source);
                entry.VertexStride = code[0] * sizeof(float);
                entry.Code = code;
                entry.Stage = PipelineStage.Built;
            }
            catch (InvalidDataException ex)
            {
                entry.Failure = entry.Source + ": " + ex.Message;
                entry.Stage = PipelineStage.Broken;
            }
        }
    }
}

public sealed class DrawList
{
    private readonly MemoryStream _commands = new();

    public int Draw(PipelineEntry entry, int vertices)
    {
        switch (entry.Stage)
        {
            case PipelineStage.Built:
                _commands.Write(entry.Code, 0, entry.Code.Length);
                return entry.VertexStride * vertices;

            case PipelineStage.Broken:
                throw new InvalidOperationException(entry.Failure);

            default:
                return 0;
        }
    }
}
