namespace Corpus.C2827;

public sealed record QuotaGrant(string Ticket, int Units, long FreshUntil)
{
    public static readonly QuotaGrant None = new("", 0, long.MinValue);
}

public interface IQuotaService
{
    Task<QuotaGrant> AcquireAsync(string tenant, CancellationToken cancel);

    Task<bool> ProlongAsync(string ticket, CancellationToken cancel);
}

public sealed class QuotaGate(IQuotaService service, string tenant, long prolongBy = 30_000)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private QuotaGrant _grant = QuotaGrant.None;

    public async ValueTask<string> ChargeAsync(int units, CancellationToken cancel)
    {
        QuotaGrant grant = _grant;
        if (Environment.TickCount64 >= grant.FreshUntil)
        {
            grant = await RefreshAsync(cancel).ConfigureAwait(false);
        }

        return units <= grant.Units ? grant.Ticket : null;
    }

    public string Describe()
    {
        QuotaGrant grant = _grant;
        return Environment.TickCount64 < grant.FreshUntil ? $"{tenant}: {grant.Units} on {grant.Ticket}" : $"{tenant}: none";
    }

    private async Task<QuotaGrant> RefreshAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            QuotaGrant grant = _grant;
            if (Environment.TickCount64 < grant.FreshUntil)
            {
                return grant;
            }

            if (grant.Ticket.Length > 0 && await service.ProlongAsync(grant.Ticket, cancel).ConfigureAwait(false))
            {
                grant = grant with { FreshUntil = Environment.TickCount64 + prolongBy };
            }
            else
            {
                grant = await service.AcquireAsync(tenant, cancel).ConfigureAwait(false);
            }

            _grant = grant;
            return grant;
        }
        finally
        {
            _turn.Release();
        }
    }
}
