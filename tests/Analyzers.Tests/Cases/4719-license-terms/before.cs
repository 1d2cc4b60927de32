using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4719;

public sealed class LicenseTerms
{
    private readonly Lock _activation = new();
    private string _holder = "";
    private int _seats;

    public bool Activated
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    }

    public string Banner() =>
        Activated ? $"Licensed to {_holder} ({_seats} seats)" : "Unregistered copy";

    public bool AllowsSeat(int seat) => this is { Activated: true } && seat < _seats;

    public bool Activate(string key)
    {
        string[] parts = key.Split('-');
        if (parts.Length != 3 || !int.TryParse(parts[1], out int seats))
        {
            return false;
        }

        lock (_activation)
        {
            if (Activated)
            {
                return false;
            }

            _seats = seats;
            _holder = parts[0];
            Activated = true;
            return true;
        }
    }
}
