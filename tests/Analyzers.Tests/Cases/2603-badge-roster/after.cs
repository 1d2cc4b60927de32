using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2603;

public readonly record struct Badge(int Number, char Site);

public sealed class BadgeRoster
{
    private readonly object _intake = new();
    private readonly Dictionary<Badge, string> _byBadge = new();
    private int _checksum;
    private int _sealed;

    public bool IsSealed => Volatile.Read(ref _sealed) == 1;

    public void Register(Badge badge, string holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        lock (_intake)
        {
            if (_sealed == 1)
            {
                throw new InvalidOperationException("The roster is closed.");
            }

            _byBadge[badge] = holder;
        }
    }

    public int Seal()
    {
        lock (_intake)
        {
            if (_sealed == 0)
            {
                int sum = 17;
                foreach (var (badge, holder) in _byBadge)
                {
                    sum = unchecked((sum * 31) ^ HashCode.Combine(badge, holder.Length));
                }

                _checksum = sum;
                Interlocked.Exchange(ref _sealed, 1);
            }

            return _checksum;
        }
    }

    public string HolderOf(Badge badge)
    {
        if (!IsSealed)
        {
            lock (_intake)
            {
                return _byBadge.GetValueOrDefault(badge);
            }
        }

        return _byBadge.GetValueOrDefault(badge);
    }

    public bool Matches(int checksum)
    {
        if (IsSealed)
        {
            return _checksum == checksum;
        }

        return false;
    }
}
