using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5914;

public interface IReply
{
    bool Arrived { get; }

    string Text { get; }
}

internal sealed class Reply : IReply
{
    public bool Arrived { get; private set; }

    public string Text { get; private set; }

    public void Accept(string text)
    {
        Text = text;
        Arrived = true;
    }
}

internal static class Patience
{
    public static string Await(IReply reply)
    {
        while (!reply.Arrived)
        {
            Thread.SpinWait(20);
        }

        return reply.Text;
    }
}

public sealed class Modem
{
    private readonly Func<string, string> _exchange;

    public Modem(Func<string, string> exchange) => _exchange = exchange;

    public string Send(string command)
    {
        var reply = new Reply();
        var wire = new Thread(() => reply.Accept(_exchange(command)))
        {
            IsBackground = true,
            Name = "wire",
        };
        wire.Start();
        return Patience.Await(reply);
    }
}
