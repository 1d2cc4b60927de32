using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3005;

public struct LicensePeriod
{
    public LicensePeriod(DateTime notBefore, DateTime notAfter)
    {
        NotBefore = notBefore;
        NotAfter = notAfter;
    }

    public DateTime NotBefore;
    public DateTime NotAfter;

    public bool Contains(DateTime when)
    {
        return when >= NotBefore && when <= NotAfter;
    }
}

public sealed class LicenseFile
{
    private readonly object _syncRoot = new object();
    private readonly string _path;
    private PeriodHolder _period;

    public LicenseFile(string path)
    {
        if (path == null)
            throw new ArgumentNullException("path");

        _path = path;
    }

    public object SyncRoot { get { return _syncRoot; } }

    public LicensePeriod Period
    {
        get
        {
            PeriodHolder holder = _period;
            if (holder == null)
            {
                lock (SyncRoot)
                {
                    holder = _period;
                    if (holder == null)
                    {
                        holder = new PeriodHolder(ReadPeriod());
                        _period = holder;
                    }
                }
            }

            return holder.Value;
        }
    }

    public bool IsValid(DateTime when)
    {
        return Period.Contains(when);
    }

    public int DaysLeft(DateTime today)
    {
        TimeSpan rest = Period.NotAfter - today;
        return rest < TimeSpan.Zero ? 0 : (int)rest.TotalDays;
    }

    private LicensePeriod ReadPeriod()
    {
        DateTime from = DateTime.UtcNow.Date;
        DateTime to = from.AddDays(30);
        if (File.Exists(_path))
        {
            string[] lines = File.ReadAllLines(_path);
            from = DateTime.ParseExact(lines[0], "yyyyMMdd", CultureInfo.InvariantCulture);
            to = DateTime.ParseExact(lines[1], "yyyyMMdd", CultureInfo.InvariantCulture);
        }

        return new LicensePeriod(from, to);
    }

    private sealed class PeriodHolder
    {
        public readonly LicensePeriod Value;

        public PeriodHolder(LicensePeriod value)
        {
            Value = value;
        }
    }
}
