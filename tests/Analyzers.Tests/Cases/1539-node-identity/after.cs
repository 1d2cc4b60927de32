using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1539;

public sealed class NodeIdentity
{
    private readonly Lock _mint = new();
    private readonly string _path;
    private StrongBox<Guid> _id;

    public NodeIdentity(string directory) => _path = Path.Combine(directory, "node.id");

    public Guid Id
    {
        get
        {
            var id = _id;
            if (id is null)
            {
                lock (_mint)
                {
                    id = _id ??= new StrongBox<Guid>(ReadOrMint());
                }
            }

            return id.Value;
        }
    }

    public string ShortId => Id.ToString("n")[..8];

    public string Tag(string component) => component + "@" + Id.ToString("n");

    public IDictionary<string, object> Resource(string service) => new Dictionary<string, object>
    {
        ["service.name"] = service,
        ["service.instance.id"] = Id,
        ["host.name"] = Environment.MachineName,
    };

    private Guid ReadOrMint()
    {
        if (File.Exists(_path) && Guid.TryParse(File.ReadAllText(_path), out Guid stored) && stored != Guid.Empty)
        {
            return stored;
        }

        Guid minted = Guid.NewGuid();
        string draft = _path + ".tmp";
        File.WriteAllText(draft, minted.ToString("d"));
        File.Move(draft, _path, overwrite: true);
        return minted;
    }
}
