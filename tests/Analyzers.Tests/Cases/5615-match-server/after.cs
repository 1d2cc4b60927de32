using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5615;

public interface IMatchSocket
{
    int Bind(string region);

    int Poll();

    void Close();
}

public sealed class MatchServer
{
    private const int TickMilliseconds = 16;

    private readonly IMatchSocket _socket;
    private readonly string _region;
    private readonly Thread _loop;
    private volatile bool _stopping;
    private volatile bool _listening;
    private int _port;
    private Guid _instance;
    private long _packets;

    public MatchServer(IMatchSocket socket, string region)
    {
        _socket = socket;
        _region = region;
        _loop = new Thread(RunLoop)
        {
            IsBackground = true,
            Name = "match-" + region,
        };
    }

    public long Packets => Interlocked.Read(ref _packets);

    public string Start()
    {
        _loop.Start();

        while (!_listening)
        {
            Thread.SpinWait(64);
        }

        return $"{_region}/{_instance:n}:{_port}";
    }

    public void Stop()
    {
        _stopping = true;
        _loop.Join();
    }

    private void RunLoop()
    {
        _instance = Guid.NewGuid();
        _port = _socket.Bind(_region);
        _listening = true;

        try
        {
            while (!_stopping)
            {
                int received = _socket.Poll();
                if (received == 0)
                {
                    Thread.Sleep(TickMilliseconds);
                }
                else
                {
                    Interlocked.Add(ref _packets, received);
                }
            }
        }
        finally
        {
            _socket.Close();
        }
    }
}
