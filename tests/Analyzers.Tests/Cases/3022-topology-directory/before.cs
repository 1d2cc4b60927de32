using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3022;

public sealed class TopologyDirectory
{
    private readonly ReaderWriterLock _lock = new ReaderWriterLock();
    private readonly string _file;
    private string _displayName = "cluster";
    private string _primaryHost;
    private int _primaryPort;
    private Guid _clusterId;
    private bool _resolved;

    public TopologyDirectory(string file)
    {
        _file = file;
    }

    public string DisplayName
    {
        get
        {
            _lock.AcquireReaderLock(Timeout.Infinite);
            try
            {
                return _displayName;
            }
            finally
            {
                _lock.ReleaseReaderLock();
            }
        }
    }

    public void Rename(string displayName)
    {
        _lock.AcquireWriterLock(Timeout.Infinite);
        try
        {
            _displayName = displayName;
        }
        finally
        {
            _lock.ReleaseWriterLock();
        }
    }

    public bool TryGetPrimary(out string host, out int port)
    {
        if (!_resolved)
            Resolve();

        host = _primaryHost;
        port = _primaryPort;
        return host != null;
    }

    public bool BelongsTo(Guid clusterId)
    {
        if (!_resolved)
            Resolve();

        return _clusterId == clusterId;
    }

    private void Resolve()
    {
        _lock.AcquireWriterLock(Timeout.Infinite);
        try
        {
            if (_resolved)
                return;

            Parse(File.ReadAllLines(_file), out _primaryHost, out _primaryPort, out _clusterId);
            _resolved = true;
        }
        finally
        {
            _lock.ReleaseWriterLock();
        }
    }

    private static void Parse(string[] lines, out string host, out int port, out Guid id)
    {
        id = new Guid(lines[0]);
        host = null;
        port = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            string[] parts = lines[i].Split(':');
            if (parts.Length == 3 && parts[0] == "primary")
            {
                host = parts[1];
                port = int.Parse(parts[2]);
            }
        }
    }
}
