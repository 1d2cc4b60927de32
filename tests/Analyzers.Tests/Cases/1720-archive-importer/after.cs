using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1720;

public sealed record ImportSummary(int Imported, long Bytes, IReadOnlyList<string> Failures)
{
    public override string ToString() => $"{Imported} parts, {Bytes} bytes, {Failures.Count} failures";
}

public interface IPartStore
{
    void Save(string name, ReadOnlySpan<byte> content);
}

public sealed class ArchiveImporter
{
    private readonly IPartStore _store;
    private readonly TimeSpan _tick;

    public ArchiveImporter(IPartStore store, TimeSpan tick)
    {
        _store = store;
        _tick = tick;
    }

    public ImportSummary Run(IReadOnlyList<string> parts, Action<TimeSpan> progress)
    {
        int imported = 0;
        long bytes = 0;
        bool finished = false;
        var failures = new List<string>();

        void Import()
        {
            foreach (string part in parts)
            {
                try
                {
                    byte[] content = File.ReadAllBytes(part);
                    _store.Save(Path.GetFileName(part), content);
                    imported++;
                    bytes += content.Length;
                }
                catch (IOException e)
                {
                    failures.Add(part + ": " + e.Message);
                }
            }

            Volatile.Write(ref finished, true);
        }

        var worker = new Thread(Import) { IsBackground = true, Name = "import" };
        worker.Start();

        TimeSpan elapsed = TimeSpan.Zero;
        while (!Volatile.Read(ref finished))
        {
            progress(elapsed);
            Thread.Sleep(_tick);
            elapsed += _tick;
        }

        return new ImportSummary(imported, bytes, failures);
    }
}
