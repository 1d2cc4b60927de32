using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3717;

public sealed class Beacon
{
    private readonly Lazy<Guid> _identity;

    public Beacon(string file) => _identity = new Lazy<Guid>(() => Assign(file));

    public Guid Identity => _identity.Value;

    public string Topic(string name) => "beacons/" + Identity.ToString("n") + "/" + name;

    private static Guid Assign(string file)
    {
        if (File.Exists(file) && Guid.TryParse(File.ReadAllText(file), out var known))
        {
            return known;
        }

        var made = Guid.NewGuid();
        File.WriteAllText(file, made.ToString());
        return made;
    }
}
