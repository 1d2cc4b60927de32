using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6407;

public static class SegmentTally
{
    public static (int Lines, string[] Broken) Count(IReadOnlyList<string> paths)
    {
        var scans = new Scan[paths.Count];
        var threads = new Thread[paths.Count];
        for (int i = 0; i < scans.Length; i++)
        {
            scans[i] = new Scan(paths[i]);
            threads[i] = new Thread(scans[i].Run) { IsBackground = true, Name = "scan-" + i };
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        int lines = 0;
        var broken = new List<string>();
        foreach (var scan in scans)
        {
            if (scan.Complete)
            {
                lines += scan.Lines;
            }
            else
            {
                broken.Add(scan.Reason);
            }
        }

        return (lines, broken.ToArray());
    }

    private sealed class Scan
    {
        private readonly string _path;

        public Scan(string path) => _path = path;

        public bool Complete { get; private set; }

        public int Lines { get; private set; }

        public string Reason { get; private set; }

        public void Run()
        {
            try
            {
                using var reader = new StreamReader(_path);
                while (reader.ReadLine() != null)
                {
                    Lines++;
                }

                Complete = true;
            }
            catch (IOException ex)
            {
                Reason = _path + ": " + ex.Message;
            }
        }
    }
}
