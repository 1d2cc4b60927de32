using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2725;

public interface IWebhookChannel
{
    bool Post(string body);
}

public sealed class WebhookSender : IDisposable
{
    private readonly System.Collections.Concurrent.BlockingCollection<string> _queue = new(1000);
    private readonly IWebhookChannel _channel;
    private readonly Thread _sender;
    private readonly Timer _report;
    private bool _stopping;
    private int _sent;
    private int _failed;

    public WebhookSender(IWebhookChannel channel)
    {
        _channel = channel;
        _sender = new Thread(Send) { IsBackground = true, Name = "webhooks" };
        _report = new Timer(Report);
    }

    public void Start()
    {
        _sender.Start();
        _report.Change(60_000, 60_000);
    }

    public bool Enqueue(string body)
    {
        if (_stopping)
        {
            return false;
        }

        return _queue.TryAdd(body);
    }

    public void Dispose()
    {
        _stopping = true;
        _report.Dispose();
        if (!_sender.Join(TimeSpan.FromSeconds(5)))
        {
            Console.Error.WriteLine("webhook sender did not stop in time");
        }
    }

    private void Send()
    {
        while (!_stopping)
        {
            if (!_queue.TryTake(out string body, 250))
            {
                continue;
            }

            if (_channel.Post(body))
            {
                Interlocked.Increment(ref _sent);
            }
            else
            {
                Interlocked.Increment(ref _failed);
            }
        }
    }

    private void Report(object state)
    {
        if (_stopping)
        {
            return;
        }

        int failed = Interlocked.Exchange(ref _failed, 0);
        int sent = Interlocked.Exchange(ref _sent, 0);
        Console.WriteLine($"webhooks: {sent} sent, {failed} failed, {_queue.Count} waiting");
    }
}
