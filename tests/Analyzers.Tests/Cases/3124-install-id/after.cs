using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3124;

public sealed class InstallationId
{
    private readonly string _path;
    private object _value;

    public InstallationId(string path) => _path = path;

    public async Task<Guid> GetAsync(CancellationToken cancel = default)
    {
        if (_value is Guid known)
        {
            return known;
        }

        string text = await File.ReadAllTextAsync(_path, cancel).ConfigureAwait(false);
        var value = Guid.Parse(text.Trim());
        _value = value == Guid.Empty ? null : value;
        return value;
    }

    public async Task<string> HeaderAsync(string product, CancellationToken cancel = default)
    {
        var id = await GetAsync(cancel).ConfigureAwait(false);
        return product + "/" + id.ToString("n");
    }
}
