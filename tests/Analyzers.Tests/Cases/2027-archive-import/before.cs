using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2027;

public sealed record ImportResult(string[] Lines, string Failure)
{
    public bool Succeeded => Failure is null;
}

public interface IArchive
{
    string Name { get; }

    IEnumerable<string> Open();
}

public static class ArchiveImport
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static ImportResult Run(IArchive archive, TimeSpan limit)
    {
        string[] lines = null;
        string failure = null;
        bool finished = false;

        var worker = new Thread(() =>
        {
            try
            {
                lines = Read(archive);
            }
            catch (System.IO.IOException e)
            {
                failure = e.Message;
            }

            finished = true;
        });
        worker.IsBackground = true;
        worker.Name = "import " + archive.Name;
        worker.Start();

        var waited = TimeSpan.Zero;
        while (!finished)
        {
            if (waited >= limit)
            {
                return new ImportResult(Array.Empty<string>(), "timed out");
            }

            Thread.Sleep(s_pause);
            waited += s_pause;
        }

        return failure is null ? new ImportResult(lines, null) : new ImportResult(Array.Empty<string>(), failure);
    }

    private static string[] Read(IArchive archive)
    {
        var kept = new List<string>();
        foreach (var line in archive.Open())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                kept.Add(line);
            }
        }

        return kept.ToArray();
    }
}
