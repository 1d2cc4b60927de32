using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4008;

public sealed class AccessPolicy
{
    private bool _complete;
    private string _realm;
    private HashSet<string> _allowed;
    private TimeSpan _grace;

    private AccessPolicy()
    {
    }

    public bool Allows(string user, TimeSpan late)
    {
        if (!_complete)
        {
            return false;
        }

        return late <= _grace && _allowed.Contains(_realm + "\\" + user);
    }

    internal static AccessPolicy Parse(IEnumerable<string> lines)
    {
        var policy = new AccessPolicy();
        foreach (var line in lines)
        {
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                return new AccessPolicy();
            }

            policy.Apply(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return policy;
    }

    private void Apply(string key, string value)
    {
        if (!_complete)
        {
            _complete = true;
            _realm = "LOCAL";
            _allowed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        switch (key)
        {
            case "realm":
                _realm = value;
                break;
            case "user":
                _allowed.Add(_realm + "\\" + value);
                break;
            case "grace":
                _grace = TimeSpan.FromMinutes(int.Parse(value));
                break;
        }
    }
}

public sealed class PolicyFactory
{
    private readonly ConcurrentDictionary<string, AccessPolicy> _known = new();
    private readonly string _folder;

    public PolicyFactory(string folder) => _folder = folder;

    public bool Check(string door, string user, TimeSpan late) =>
        _known.GetOrAdd(door, static (d, folder) => AccessPolicy.Parse(File.ReadLines(Path.Combine(folder, d + ".policy"))), _folder)
            .Allows(user, late);

    public Task WarmAsync(IEnumerable<string> doors) =>
        Task.Run(() => Parallel.ForEach(doors, door => Check(door, Environment.UserName, TimeSpan.Zero)));
}
