using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2723;

public sealed record MediaFile(string Path, long Length, bool Damaged);

public interface IMediaFolder
{
    IEnumerable<MediaFile> Walk(string root);
}

public sealed class MediaScan
{
    private sealed class Lane
    {
        public string Root;
        public bool Complete;
        public long Bytes;
        public List<string> Damaged;
        public Exception Fault;
    }

    private readonly IMediaFolder _folder;
    private readonly List<Lane> _lanes = new();
    private readonly List<Thread> _threads = new();

    public MediaScan(IMediaFolder folder) => _folder = folder;

    public void Add(string root)
    {
        var lane = new Lane { Root = root };
        var thread = new Thread(Walk) { IsBackground = true, Name = "scan " + root };
        _lanes.Add(lane);
        _threads.Add(thread);
        thread.Start(lane);
    }

    public string Collect()
    {
        long bytes = 0;
        int damaged = 0;
        int failed = 0;
        for (int i = 0; i < _threads.Count; i++)
        {
            _threads[i].Join();
            Lane lane = _lanes[i];
            if (lane.Complete)
            {
                bytes += lane.Bytes;
                damaged += lane.Damaged.Count;
            }
            else
            {
                failed++;
                Console.Error.WriteLine(lane.Root + ": " + lane.Fault.Message);
            }
        }

        return $"{bytes} bytes, {damaged} damaged, {failed} folders failed";
    }

    private void Walk(object state)
    {
        var lane = (Lane)state;
        try
        {
            var damaged = new List<string>();
            foreach (MediaFile file in _folder.Walk(lane.Root))
            {
                lane.Bytes += file.Length;
                if (file.Damaged)
                {
                    damaged.Add(file.Path);
                }
            }

            lane.Damaged = damaged;
            lane.Complete = true;
        }
        catch (Exception fault)
        {
            lane.Fault = fault;
        }
    }
}
