using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5905;

public sealed class TenantState
{
    public bool Warm { get; set; }

    public string Region { get; set; }

    public int Quota { get; set; }
}

public static class TenantStateExtensions
{
    public static string Describe(this TenantState state) =>
        state is { Warm: true }
            ? state.Region + "/" + state.Quota
            : "cold";

    public static bool CanUpload(this TenantState state, int bytes)
    {
        if (!state.Warm)
        {
            return false;
        }

        return bytes <= state.Quota;
    }
}

public sealed class TenantWarmer
{
    private readonly Func<string, (string Region, int Quota)> _directory;

    public TenantWarmer(Func<string, (string Region, int Quota)> directory) => _directory = directory;

    public TenantState Begin(string tenant)
    {
        var state = new TenantState();
        _ = Task.Run(() =>
        {
            var (region, quota) = _directory(tenant);
            state.Region = region;
            state.Quota = quota;
            state.Warm = true;
        });

        return state;
    }
}

public sealed class UploadFilter
{
    private readonly TenantState _tenant;

    public UploadFilter(TenantWarmer warmer, string tenant) => _tenant = warmer.Begin(tenant);

    public string Check(int bytes) => _tenant.CanUpload(bytes) ? "accepted by " + _tenant.Describe() : "retry later";
}
