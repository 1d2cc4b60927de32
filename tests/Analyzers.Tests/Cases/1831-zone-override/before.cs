namespace Corpus.C1831;

public sealed class ZoneSettings
{
    private readonly Func<string, string> _environment;
    private object _sync = new();
    private bool _zoneRead;
    private TimeZoneInfo _zone;
    private bool _formatsRead;
    private string[] _formats;

    public ZoneSettings(Func<string, string> environment) => _environment = environment;

    public TimeZoneInfo Zone =>
        LazyInitializer.EnsureInitialized(ref _zone, ref _zoneRead, ref _sync, ReadZone);

    public IReadOnlyList<string> Formats =>
        LazyInitializer.EnsureInitialized(ref _formats, ref _formatsRead, ref _sync, ReadFormats);

    public void Override(TimeZoneInfo zone)
    {
        lock (_sync)
        {
            if (_zoneRead)
            {
                throw new InvalidOperationException("the zone is already in use");
            }

            _zone = zone;
            Volatile.Write(ref _zoneRead, true);
        }
    }

    public bool TryFormat(DateTime utc, out string text)
    {
        var zone = Zone;
        if (zone is null)
        {
            text = null;
            return false;
        }

        text = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString(Formats[0]);
        return true;
    }

    private TimeZoneInfo ReadZone()
    {
        string id = _environment("TZ");
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    private string[] ReadFormats()
    {
        string list = _environment("TIME_FORMATS");
        return string.IsNullOrEmpty(list) ? ["O"] : list.Split(';');
    }
}
