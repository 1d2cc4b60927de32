using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3717;

public sealed class Beacon
{
    private readonly object _once = new();
    private readonly string _file;
    private Guid _identity;

    public Beacon(string file) => _file = file;

    public Guid Identity
    {
        get
        {
            if (_identity == Guid.Empty)
            {
                Assign();
            }

            return _identity;
        }
    }

    public string Topic(string name) => "beacons/" + Identity.ToString("n") + "/" + name;

    private void Assign()
    {
        lock (_once)
        {
            if (_identity != Guid.Empty)
            {
                return;
            }

            if (File.Exists(_file) && Guid.TryParse(File.ReadAllText(_file), out var known))
            {
                _identity = known;
            }
            else
            {
                var made = Guid.NewGuid();
                File.WriteAllText(_file, made.ToString());
                _identity = made;
            }
        }
    }
}
