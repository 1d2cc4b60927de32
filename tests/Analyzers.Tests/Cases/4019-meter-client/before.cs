using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4019;

public sealed class MeterClient : IDisposable
{
    private readonly object _exchange = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly StreamReader _input;
    private readonly StreamWriter _output;
    private readonly Thread _reader;
    private bool _answered;
    private bool _hungUp;
    private string _reply;
    private int _status;

    public MeterClient(Stream line)
    {
        _input = new StreamReader(line);
        _output = new StreamWriter(line) { AutoFlush = true };
        _reader = new Thread(ReadLoop) { IsBackground = true, Name = "meter" };
        _reader.Start();
    }

    public string Query(string register, TimeSpan patience)
    {
        _turn.Wait();
        try
        {
            lock (_exchange)
            {
                _answered = false;
                _output.WriteLine("R " + register);
                while (!_answered && !_hungUp)
                {
                    if (!Monitor.Wait(_exchange, patience))
                    {
                        throw new TimeoutException("the meter did not answer " + register);
                    }
                }

                if (!_answered)
                {
                    throw new EndOfStreamException();
                }

                return _status == 0 ? _reply : throw new IOException("meter status " + _status + " for " + register);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private void ReadLoop()
    {
        while (ReadLine() is { } line)
        {
            int space = line.IndexOf(' ');
            if (space < 0 || !int.TryParse(line.AsSpan(0, space), out int status))
            {
                continue;
            }

            lock (_exchange)
            {
                _answered = true;
                _status = status;
                _reply = line[(space + 1)..];
                Monitor.PulseAll(_exchange);
            }
        }

        lock (_exchange)
        {
            _hungUp = true;
            Monitor.PulseAll(_exchange);
        }
    }

    private string ReadLine()
    {
        try
        {
            return _input.ReadLine();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        _reader.Join();
    }
}
