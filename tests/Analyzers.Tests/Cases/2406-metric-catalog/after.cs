using System;
using System.Collections.Generic;
using System.IO;

namespace Corpus.C2406;

public sealed class MetricDescriptor
{
    public MetricDescriptor(int id, string name, string unit)
    {
        Id = id;
        Name = name;
        Unit = unit;
    }

    public int Id { get; }

    public string Name { get; }

    public string Unit { get; }
}

public sealed class MetricCatalog
{
    private readonly object _registration = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private MetricDescriptor[] _descriptors = new MetricDescriptor[8];
    private int _count;

    public int Register(string name, string unit)
    {
        lock (_registration)
        {
            if (_ids.TryGetValue(name, out int known))
            {
                return known;
            }

            int id = _count;
            if (id == _descriptors.Length)
            {
                var larger = new MetricDescriptor[id * 2];
                Array.Copy(_descriptors, larger, id);
                _descriptors = larger;
            }

            _descriptors[id] = new MetricDescriptor(id, name, unit);
            _ids.Add(name, id);
            Volatile.Write(ref _count, id + 1);
            return id;
        }
    }

    public void WriteHeader(TextWriter output, string prefix)
    {
        int count = Volatile.Read(ref _count);
        var descriptors = _descriptors;
        for (int i = 0; i < count; i++)
        {
            var descriptor = descriptors[i];
            output.Write("# TYPE ");
            output.Write(prefix);
            output.Write(descriptor.Name);
            output.Write(' ');
            output.WriteLine(descriptor.Unit);
        }
    }
}
