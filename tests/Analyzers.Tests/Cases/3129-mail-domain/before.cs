using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3129;

public sealed class MailDomains
{
    private sealed class Setup
    {
        public string Home;
        public HashSet<string> Aliases;
        public int Limit;
    }

    private readonly object _read = new();
    private readonly Func<string, string> _setting;
    private Setup _setup;

    public MailDomains(Func<string, string> setting) => _setting = setting;

    public bool IsLocal(string address)
    {
        var setup = _setup ?? Read();
        string domain = address[(address.IndexOf('@') + 1)..];
        return address.Length <= setup.Limit && (domain == setup.Home || setup.Aliases.Contains(domain));
    }

    private Setup Read()
    {
        lock (_read)
        {
            if (_setup == null)
            {
                var fresh = new Setup { Home = _setting("home") };
                fresh.Aliases = new HashSet<string>((_setting("aliases") ?? "").Split(' '));
                fresh.Limit = int.TryParse(_setting("limit"), out int n) ? n : 254;
                _setup = fresh;
            }

            return _setup;
        }
    }
}
