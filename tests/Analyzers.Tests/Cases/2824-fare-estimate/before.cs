namespace Corpus.C2824;

public interface IFareArchive
{
    IEnumerable<(int Zone, decimal Fare)> Trips(int zones);
}

public enum FitState
{
    Pending,
    Fitted,
    Sparse,
}

public sealed class FareEstimate
{
    private readonly IFareArchive _archive;
    private readonly int _zones;
    private volatile FitState _state;
    private decimal[] _means;
    private decimal _overall;

    public FareEstimate(IFareArchive archive, int zones)
    {
        _archive = archive;
        _zones = zones;
        ThreadPool.QueueUserWorkItem(static self => self.Fit(), this, preferLocal: false);
    }

    public decimal? For(int zone)
    {
        var (state, means, overall) = (_state, _means, _overall);
        return state switch
        {
            FitState.Fitted => means[zone] == 0 ? overall : means[zone],
            FitState.Sparse => overall,
            _ => null,
        };
    }

    public bool Exceeds(int zone, decimal fare)
    {
        return (_state, _overall) is (FitState.Fitted or FitState.Sparse, var overall) && fare > 2 * overall;
    }

    private void Fit()
    {
        var means = new decimal[_zones];
        var trips = new int[_zones];
        decimal sum = 0;
        int count = 0;
        foreach (var (zone, fare) in _archive.Trips(_zones))
        {
            trips[zone]++;
            means[zone] += (fare - means[zone]) / trips[zone];
            sum += fare;
            count++;
        }

        (_means, _overall) = (means, count == 0 ? 0 : sum / count);
        _state = count < 10 * _zones ? FitState.Sparse : FitState.Fitted;
    }
}
