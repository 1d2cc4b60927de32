using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1506;

public sealed record ShardAddress(string Host, int Port)
{
    public override string ToString() => Host + ":" + Port;
}

public sealed class ShardDirectory(Func<IReadOnlyList<string>> discover, int port, bool warm = false)
{
    private readonly object _refresh = new();
    private volatile bool _warm = warm;
    private string[] _hosts = ["localhost"];
    private int _stride = 1;

    public int Size
    {
        get
        {
            Warm();
            return _hosts.Length;
        }
    }

    public ShardAddress AddressFor(string key)
    {
        Warm();
        uint hash = 17;
        foreach (char c in key)
        {
            hash = unchecked((hash * 31) + c);
        }

        uint at = unchecked(hash * (uint)_stride) % (uint)_hosts.Length;
        return new ShardAddress(_hosts[at], port);
    }

    private static int Coprime(int size)
    {
        int stride = Math.Max(1, size / 2);
        while (Gcd(stride, size) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private void Warm()
    {
        if (!_warm)
        {
            lock (_refresh)
            {
                if (!_warm)
                {
                    string[] hosts = [.. discover()];
                    if (hosts.Length > 0)
                    {
                        _hosts = hosts;
                        _stride = Coprime(hosts.Length);
                    }

                    _warm = true;
                }
            }
        }
    }
}
